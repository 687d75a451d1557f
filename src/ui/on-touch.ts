const signsOfLife = ['pointerdown', 'wheel', 'keydown'] as const
const early = { capture: true, passive: true }

/**
 * Calls `listener` at every touch of the page, by hand, wheel or keyboard, before what is touched hears of it.
 * Returns how to stop.
 */
export function onTouch(listener: () => void): () => void {
  for (const sign of signsOfLife) addEventListener(sign, listener, early)
  return () => {
    for (const sign of signsOfLife) removeEventListener(sign, listener, early)
  }
}
