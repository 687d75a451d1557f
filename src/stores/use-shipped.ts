import { shallowRef, watch, type ShallowRef } from 'vue'
import { usePreferencesStore } from './preferences'
import { takeLatest } from './take-latest'

/** Shipped texts in the language of the interface, loaded again when it changes; undefined until they are there. */
export function useShipped<T>(load: () => Promise<T>): Readonly<ShallowRef<T | undefined>> {
  const preferences = usePreferencesStore()
  const content = shallowRef<T>()
  const read = takeLatest(load, (loaded) => {
    content.value = loaded
  })
  watch(() => preferences.preferences.language, read, { immediate: true })
  return content
}
