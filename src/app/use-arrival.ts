import { nextTick, onScopeDispose, watch, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { staysInPlace } from './router'

/** Whether someone, the page or a person, has put the focus elsewhere than it was. */
const hasMoved = (before: Element | null): boolean =>
  document.activeElement !== before && document.activeElement !== document.body

/**
 * Focuses the title of a screen, or what a screen says to begin with when its title comes later; false while there
 * is none.
 */
function focusTitle(screen: HTMLElement): boolean {
  const title = screen.querySelector<HTMLElement>('h1, [data-start]')
  title?.setAttribute('tabindex', '-1')
  title?.focus({ preventScroll: true })
  return title !== null
}

/**
 * Puts the focus on the title of each new screen, so that a screen reader says it and the next Tab starts from
 * its content. A screen that has put the focus somewhere itself is left alone; one that is still loading is
 * waited for. What takes the place of a screen that is gone gets the focus that was lost with it.
 */
export function useArrival(
  main: Readonly<Ref<HTMLElement | null>>,
  isGone: Readonly<Ref<boolean>>,
): void {
  const loading = new MutationObserver(() => {
    arrive()
  })
  let before: Element | null = null

  function arrive() {
    if (main.value && (hasMoved(before) || focusTitle(main.value))) loading.disconnect()
  }

  useRouter().afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0 || staysInPlace(to, from)) return
    loading.disconnect()
    before = document.activeElement
    await nextTick()
    if (main.value) loading.observe(main.value, { childList: true, subtree: true })
    arrive()
  })
  watch(isGone, async () => {
    await nextTick()
    if (main.value && document.activeElement === document.body) focusTitle(main.value)
  })
  onScopeDispose(() => {
    loading.disconnect()
  })
}
