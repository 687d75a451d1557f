import { nextTick, onScopeDispose, shallowRef, watch, type Ref } from 'vue'

const STEP = 0.04
const SMALLEST = 0.68

/** Narrower than a projector, one holds the screen in one’s hand: reading goes before seeing all at once. */
const NARROW = 768

const overflows = ({ scrollHeight }: HTMLElement): boolean =>
  window.innerWidth >= NARROW && scrollHeight > window.innerHeight

/**
 * How much smaller the running text of a screen is set, from 1 down to a limit, so that nothing has to be scrolled
 * in a room where nobody can. Measured again when `shown` changes, and with the window.
 */
export function useFit(screen: Readonly<Ref<HTMLElement | null>>, shown: () => unknown) {
  const fit = shallowRef(1)

  async function measure() {
    fit.value = 1
    await nextTick()
    while (screen.value && overflows(screen.value) && fit.value > SMALLEST) {
      fit.value -= STEP
      await nextTick()
    }
  }

  const again = () => void measure()
  watch(shown, again, { flush: 'post', immediate: true })
  window.addEventListener('resize', again)
  void document.fonts.ready.then(again)
  onScopeDispose(() => {
    window.removeEventListener('resize', again)
  })

  return fit
}
