import { onTouch } from './on-touch'

/** How long nobody has touched a page that is quiet, in milliseconds. */
const QUIET = 1000

/**
 * Begins what nobody waits for once the page has been left alone for a moment, so that it takes no time from the
 * answer to a touch. Returns how to give it up.
 */
export function whenQuiet(begin: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>

  function wait() {
    clearTimeout(timer)
    timer = setTimeout(end, QUIET)
  }
  const stopListening = onTouch(wait)
  const giveUp = () => {
    clearTimeout(timer)
    stopListening()
  }
  function end() {
    giveUp()
    begin()
  }

  wait()
  return giveUp
}
