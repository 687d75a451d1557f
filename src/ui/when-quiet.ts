/** How long nobody has touched a page that is quiet, in milliseconds. */
const QUIET = 1000

const signsOfLife = ['pointerdown', 'keydown'] as const

/**
 * Begins what nobody waits for once the page has been left alone for a moment, so that it takes no time from the
 * answer to a touch. Returns how to give it up.
 */
export function whenQuiet(begin: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>

  const giveUp = () => {
    clearTimeout(timer)
    for (const sign of signsOfLife) removeEventListener(sign, wait, true)
  }
  const end = () => {
    giveUp()
    begin()
  }
  function wait() {
    clearTimeout(timer)
    timer = setTimeout(end, QUIET)
  }

  for (const sign of signsOfLife) addEventListener(sign, wait, true)
  wait()
  return giveUp
}
