import { computed, onMounted, onScopeDispose, shallowRef, watch, type WatchSource } from 'vue'
import type { IdentityForm } from '@/domain/identity'
import {
  citedIn,
  type Classification,
  type Programmes,
  type Source,
  type Sources,
} from '@/domain/references'
import { useAssessmentStore } from '@/stores/assessment'
import { useContentStore } from '@/stores/content'
import { usePreferencesStore } from '@/stores/preferences'
import { takeLatest } from '@/stores/take-latest'
import { onTouch } from '@/ui/on-touch'
import { whenQuiet } from '@/ui/when-quiet'
import { hintsOf, type Hint } from './hints'

/** A landmark found in a source, with the sources it cites. */
export interface Landmark {
  id: string
  text: string
  sources: readonly Source[]
}

interface Texts {
  form: IdentityForm
  classification: Classification
  programmes: Programmes
  sources: Sources
}

/**
 * What helps to answer beyond the grid: hints from the project sheet and landmarks from programmes, by id.
 * They come after the first question, and never move it: once a person has touched the page, they wait
 * for the next one. `place` changes with the page.
 */
export function useAids(place: WatchSource) {
  const open = useAssessmentStore()
  const content = useContentStore()
  const preferences = usePreferencesStore()
  const loaded = shallowRef<Texts>()
  const shown = shallowRef<Texts>()
  let isTouched = false
  let isWanted = false
  let stopListening = () => {}
  let stopWaiting = () => {}

  async function readTexts(): Promise<Texts> {
    const [form, classification, programmes, sources] = await Promise.all([
      content.identityForm(),
      content.classification(),
      content.programmes(),
      content.sources(),
    ])
    return { form, classification, programmes, sources }
  }

  const read = takeLatest(readTexts, (texts) => {
    loaded.value = texts
    if (!isTouched) shown.value = texts
  })
  // Nobody waits for them: a page without them is whole, and is not interrupted to say so.
  const load = () => {
    read().catch((error: unknown) => {
      reportError(error)
    })
  }

  function onLife() {
    isTouched = true
    if (!isWanted) stopWaiting = whenQuiet(load)
    isWanted = true
  }

  onMounted(() => {
    // A project that says nothing of itself yet has no hint to wait for.
    isWanted = Object.keys(open.project?.identity ?? {}).length > 0
    if (isWanted) load()
    stopListening = onTouch(onLife)
  })
  onScopeDispose(() => {
    stopListening()
    stopWaiting()
  })

  watch(place, () => {
    isTouched = false
    shown.value = loaded.value
  })
  watch(
    () => preferences.language,
    () => {
      isTouched = false
      if (isWanted) load()
    },
  )

  // The project is another object after every answer stored, its identity is not.
  const identity = computed(() => open.project?.identity)
  const hints = computed<ReadonlyMap<string, readonly Hint[]>>(() =>
    open.grid && identity.value && shown.value
      ? hintsOf(open.grid, shown.value.form, shown.value.classification, identity.value)
      : new Map(),
  )
  const landmarks = computed<ReadonlyMap<string, readonly Landmark[]>>(() => {
    const found = new Map<string, Landmark[]>()
    if (!shown.value) return found
    const { programmes, sources } = shown.value
    for (const { models, sourceIds, ...landmark } of programmes.landmarks)
      for (const modelId of models) {
        const whole = { ...landmark, sources: citedIn(sources, sourceIds) }
        found.set(modelId, [...(found.get(modelId) ?? []), whole])
      }
    return found
  })
  const landmarksNotice = computed(() => shown.value?.programmes.landmarksNotice ?? '')

  return { hints, landmarks, landmarksNotice }
}
