import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Glossary } from '@/domain/references'
import { useContentStore } from '@/stores/content'
import { usePreferencesStore } from '@/stores/preferences'

/** The glossary, once it is asked for; it follows the language. */
export function useGlossary(): { glossary: ShallowRef<Glossary | undefined>; load: () => void } {
  const content = useContentStore()
  const preferences = usePreferencesStore()
  const glossary = shallowRef<Glossary>()

  async function read() {
    glossary.value = await content.glossary()
  }

  watch(
    () => preferences.preferences.language,
    () => {
      if (glossary.value) void read()
    },
  )

  return { glossary, load: () => void read() }
}
