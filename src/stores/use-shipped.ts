import { shallowRef, watch, type ShallowRef } from 'vue'
import { usePreferencesStore } from './preferences'
import { takeLatest } from './take-latest'

/**
 * Shipped texts in the language of the interface, loaded again when it changes; undefined until they are there.
 * `asked`, how often they were asked for, lets them wait for the first time, and tries again each time.
 */
export function useShipped<T>(
  load: () => Promise<T>,
  asked: () => number = () => 1,
): Readonly<ShallowRef<T | undefined>> {
  const preferences = usePreferencesStore()
  const content = shallowRef<T>()
  const read = takeLatest(load, (loaded) => {
    content.value = loaded
  })
  const language = () => preferences.language
  watch([language, asked], () => asked() > 0 && read(), { immediate: true })
  return content
}
