import { shallowRef, watch, type ShallowRef } from 'vue'
import { usePreferencesStore } from './preferences'

/** Shipped texts in the language of the interface, loaded again when it changes; undefined until they are there. */
export function useShipped<T>(load: () => Promise<T>): Readonly<ShallowRef<T | undefined>> {
  const preferences = usePreferencesStore()
  const content = shallowRef<T>()
  let wanted = 0
  watch(
    () => preferences.preferences.language,
    async () => {
      const turn = ++wanted
      const loaded = await load()
      if (turn === wanted) content.value = loaded
    },
    { immediate: true },
  )
  return content
}
