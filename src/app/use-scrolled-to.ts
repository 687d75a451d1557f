import { onMounted, watch, type Ref, type WatchSource } from 'vue'

/** Keeps the current link of a bar that scrolls sideways in the middle of it; the page itself never moves. */
export function useScrolledTo(
  bar: Readonly<Ref<HTMLElement | null>>,
  changes: WatchSource<unknown>,
): void {
  function showCurrent() {
    const current = bar.value?.querySelector<HTMLElement>('[aria-current]')
    if (!bar.value || !current) return
    const { left, width } = current.getBoundingClientRect()
    const within = bar.value.getBoundingClientRect()
    bar.value.scrollLeft += left + width / 2 - (within.left + within.width / 2)
  }

  // Measuring before the browser lays the page out would make it do so twice.
  const showSoon = () => requestAnimationFrame(showCurrent)

  onMounted(showSoon)
  watch(changes, showSoon)
}
