import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Glossary } from '@/domain/references'
import { useContentStore } from '@/stores/content'
import { usePreferencesStore } from '@/stores/preferences'
import { takeLatest } from '@/stores/take-latest'

/** The glossary, once it is asked for; it follows the language. */
export function useGlossary(): { glossary: ShallowRef<Glossary | undefined>; load: () => void } {
  const content = useContentStore()
  const preferences = usePreferencesStore()
  const glossary = shallowRef<Glossary>()
  let isAsked = false

  const read = takeLatest(content.glossary, (loaded) => {
    glossary.value = loaded
  })

  function load() {
    isAsked = true
    void read()
  }

  watch(
    () => preferences.preferences.language,
    () => {
      if (isAsked) void read()
    },
  )

  return { glossary, load }
}
