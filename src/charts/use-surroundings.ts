import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { readPalette, type Palette } from './palette'

/** What a canvas has to know of the page it stands in; it does not follow the style sheet by itself. */
export interface Surroundings {
  /** Of its host, in pixels. */
  width: number
  palette: Palette
}

/** Follows the width, the fonts and the colours around a chart; undefined until it is on the page. */
export function useSurroundings(
  host: Readonly<Ref<HTMLElement | null>>,
  generals: () => readonly string[],
): Readonly<Ref<Surroundings | undefined>> {
  const surroundings = shallowRef<Surroundings>()

  function read() {
    const element = host.value
    if (!element || element.clientWidth === 0) return
    surroundings.value = {
      width: element.clientWidth,
      palette: readPalette(element, generals()),
    }
  }

  const size = new ResizeObserver(read)
  const theme = new MutationObserver(read)
  const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  )
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of media) query.addEventListener('change', read)
  // A canvas does not ask for its font, and does not wait for it.
  document.fonts.addEventListener('loadingdone', read)

  watch(
    host,
    (element, before) => {
      if (before) size.unobserve(before)
      if (element) size.observe(element)
      read()
    },
    { immediate: true, flush: 'post' },
  )
  watch(generals, read)

  onScopeDispose(() => {
    size.disconnect()
    theme.disconnect()
    document.fonts.removeEventListener('loadingdone', read)
    for (const query of media) query.removeEventListener('change', read)
  })
  return surroundings
}
