const signsOfLife = ['pointerdown', 'keydown'] as const

/**
 * Calls `listener` at every touch of the page, by hand or by keyboard, before what is touched hears of it.
 * Returns how to stop.
 */
export function onTouch(listener: () => void): () => void {
  for (const sign of signsOfLife) addEventListener(sign, listener, true)
  return () => {
    for (const sign of signsOfLife) removeEventListener(sign, listener, true)
  }
}
