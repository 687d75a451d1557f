/** A page that is not drawn, because another one covers it, waits no longer than this, in milliseconds. */
const LONGEST = 100

/**
 * Resolves once what this task changes has been painted, or at once where nothing is drawn. What costs time and
 * can wait a moment begins after it, so that a click is answered on screen first.
 */
export function afterPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      // The frame is painted after its callbacks; a task comes after that.
      setTimeout(resolve)
    })
  })
}
