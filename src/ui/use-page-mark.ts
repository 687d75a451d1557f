import { onScopeDispose, watch, type WatchSource } from 'vue'

/**
 * Gives the root of the page a class while something holds, for styles that depend on what is elsewhere on the page.
 * Asked with `:root:has()`, a browser would look through the whole page again at every word that changes.
 */
export function usePageMark(name: string, holds: WatchSource<boolean>): void {
  const mark = (isOn: boolean) => document.documentElement.classList.toggle(name, isOn)
  watch(holds, mark, { immediate: true })
  onScopeDispose(() => mark(false))
}
