import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Glossary } from '@/domain/references'
import { useContentStore } from '@/stores/content'
import { usePreferencesStore } from '@/stores/preferences'

/** The glossary, once it is asked for; it follows the language. */
export function useGlossary(): { glossary: ShallowRef<Glossary | undefined>; load: () => void } {
  const content = useContentStore()
  const preferences = usePreferencesStore()
  const glossary = shallowRef<Glossary>()

  let wanted = 0

  async function read() {
    const turn = ++wanted
    const loaded = await content.glossary()
    // By now another language may be wanted, and have its own on its way.
    if (turn === wanted) glossary.value = loaded
  }

  watch(
    () => preferences.preferences.language,
    () => {
      if (wanted > 0) void read()
    },
  )

  return { glossary, load: () => void read() }
}
