import { onTouch } from '@/ui/on-touch'

/** Where a page is scrolled to, and where one of its marks stood in the window. */
interface Place {
  left: number
  top: number
  mark?: number
  markTop?: number
}

/** How long a page that is shown again may take to find its final measures, in milliseconds. */
const SETTLING = 3000

/** What a screen is read by: they stay when a fold closes between them. A dialog is gone after a reload. */
const marksOf = () => [...document.querySelectorAll('main :is(h1, h2, h3, fieldset):not(dialog *)')]

/** Ends the return that is under way: a page has one place at a time. */
let letGo = () => {}

const topOf = (mark: Element) => mark.getBoundingClientRect().top

/**
 * Notes where the page is left, in its entry of the history. The router does so too late for a reload: once the
 * page is hidden, when Chromium no longer listens.
 */
export function notePlace(): void {
  const marks = marksOf()
  const isRead = (mark: Element) =>
    mark.getClientRects().length > 0 && topOf(mark) < innerHeight / 2
  const found = marks.findLast(isRead)
  const mark = found && { mark: marks.indexOf(found), markTop: topOf(found) }
  const scroll: Place = { left: scrollX, top: scrollY, ...mark }
  history.replaceState({ ...(history.state as object | null), scroll }, '')
}

/**
 * Brings a page that starts again, or that one comes back to, to where it was left, and again with each part that
 * comes later, until someone touches it.
 */
export function returnTo({ left, top, mark = -1, markTop = 0 }: Place): void {
  letGo()
  if (top === 0) return
  const { href } = location
  const settling = new ResizeObserver(() => {
    if (location.href !== href) return
    const found = marksOf()[mark]
    scrollTo(left, found ? scrollY + topOf(found) - markTop : top)
  })
  settling.observe(document.body)

  letGo = () => {
    settling.disconnect()
    stopListening()
    clearTimeout(settled)
  }
  const stopListening = onTouch(letGo)
  const settled = setTimeout(letGo, SETTLING)
}
