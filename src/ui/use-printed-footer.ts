import { onScopeDispose, watch } from 'vue'

const NAME = '--printed-footer'

/**
 * Says at the foot of each printed page what it is a page of: a sheet may be handed on without the others. Browsers that
 * cannot write there print the page without it.
 *
 * @param text Read again whenever it changes; empty for nothing to say yet.
 */
export function usePrintedFooter(text: () => string): void {
  const { style } = document.documentElement
  // As a string of CSS: quoted, with what would end it escaped.
  const written = () => JSON.stringify(text())
  let mine = ''
  watch(
    written,
    (next) => {
      mine = next
      style.setProperty(NAME, next)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    // The screen that follows may have said its own already.
    if (style.getPropertyValue(NAME) === mine) style.removeProperty(NAME)
  })
}
