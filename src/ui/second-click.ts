/** What a click is meant for: the control that holds what was hit, or that its label names. */
function controlOf({ target }: MouseEvent): Element | null {
  const control =
    target instanceof Element && target.closest('a, button, summary, label, input, select')
  return (control instanceof HTMLLabelElement && control.control) || control || null
}

/**
 * Lets the second click of a double click do nothing but where the first one hit. Many people double-click whatever
 * they want to open or remove; what comes under their pointer meanwhile, on the next screen or in the next row, they
 * have not chosen. Returns how to stop.
 */
export function ignoreSecondClicks(): () => void {
  let first: Element | null = null

  function follow(event: MouseEvent) {
    const control = controlOf(event)
    if (event.detail === 1) first = control
    if (event.detail < 2 || control === first) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  addEventListener('click', follow, { capture: true })
  return () => {
    removeEventListener('click', follow, { capture: true })
  }
}
