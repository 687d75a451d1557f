import { onScopeDispose } from 'vue'

const NAME = '--printed-footer'

/**
 * Says at the foot of each printed page what it is a page of: a sheet may be handed on without the others. Browsers that
 * cannot write there print the page without it.
 *
 * @param text Asked for when the page is printed, not before: the first date that a browser writes takes as long as a
 *   tenth of what the first question may. Empty for nothing to say yet.
 */
export function usePrintedFooter(text: () => string): void {
  const { style } = document.documentElement
  let mine = ''
  const write = () => {
    // As a string of CSS: quoted, with what would end it escaped.
    mine = JSON.stringify(text())
    style.setProperty(NAME, mine)
  }
  addEventListener('beforeprint', write)
  onScopeDispose(() => {
    removeEventListener('beforeprint', write)
    // The screen that follows may have said its own already.
    if (style.getPropertyValue(NAME) === mine) style.removeProperty(NAME)
  })
}
