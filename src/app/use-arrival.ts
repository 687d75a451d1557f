import { nextTick, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { staysInPlace } from './router'

/**
 * Puts the focus on the title of each new screen, so that a screen reader says it and the next Tab starts from
 * its content. A screen that has put the focus somewhere itself is left alone.
 */
export function useArrival(main: Readonly<Ref<HTMLElement | null>>): void {
  useRouter().afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0 || staysInPlace(to, from)) return
    const before = document.activeElement
    await nextTick()
    if (document.activeElement !== before && main.value?.contains(document.activeElement)) return
    const title = main.value?.querySelector<HTMLElement>('h1') ?? main.value
    title?.setAttribute('tabindex', '-1')
    title?.focus({ preventScroll: true })
  })
}
