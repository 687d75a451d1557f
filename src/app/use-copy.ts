import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { t } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useCopyStore } from '@/stores/copy'
import { useSavingStore } from '@/stores/saving'
import { turns } from '@/stores/take-latest'
import { downloadText } from '@/ui/download'
import { staysInPlace } from './router'
import { useShownAssessment } from './use-shown-assessment'

const asksForCopy = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey

/**
 * Saves a copy of what is on screen, on demand and on Ctrl+S or Cmd+S, and says what became of it.
 * `message` is shown until the next screen, and no longer than it is true; `announce` says it, each time.
 */
export function useCopy(announce: (text: string) => void) {
  const open = useAssessmentStore()
  const copies = useCopyStore()
  const saving = useSavingStore()
  const { isShown } = useShownAssessment()
  const message = shallowRef('')
  const begin = turns()

  /** What could not be stored can be taken along from every screen. */
  const canCopy = computed(
    () => isShown.value || (!open.isGone && open.session?.isUnsaved() === true),
  )
  const isKept = computed(() => saving.storageKind !== 'memory' && saving.status !== 'failed')

  /** Offers the file; what is said of it depends on what becomes of the writes that are on their way. */
  function download(): () => string {
    const copy = canCopy.value ? copies.copyOpen() : null
    if (!copy) {
      const nothing = t('core.saving.copyNothing')
      return () => (isKept.value ? `${t('core.saving.arrival')} ${nothing}` : nothing)
    }
    try {
      downloadText(copy.name, copy.content)
    } catch {
      return () => t('core.saving.copyFailed')
    }
    return () =>
      t(isKept.value ? 'core.saving.copySaved' : 'core.saving.copyOnly', { file: copy.name })
  }

  async function saveCopy() {
    const isLatest = begin()
    const words = download()
    await saving.ended()
    if (!isLatest()) return
    message.value = words()
    announce(message.value)
  }

  function onKeydown(event: KeyboardEvent) {
    if (!asksForCopy(event)) return
    event.preventDefault()
    if (!event.repeat) void saveCopy()
  }

  watch(isKept, () => {
    message.value = ''
  })
  addEventListener('keydown', onKeydown)
  const stopClearing = useRouter().afterEach((to, from) => {
    if (staysInPlace(to, from)) return
    begin()
    message.value = ''
  })
  onScopeDispose(() => {
    removeEventListener('keydown', onKeydown)
    stopClearing()
  })

  return { message, canCopy, saveCopy }
}
