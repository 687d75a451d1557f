/** Gives the focus to the screen when what held it is about to go; nothing scrolls. */
export function focusMain(): void {
  document.getElementById('main')?.focus({ preventScroll: true })
}
