/** A key that would break the line adds nothing. */
function refuseBreak(event: InputEvent) {
  if (['insertLineBreak', 'insertParagraph'].includes(event.inputType)) event.preventDefault()
}

/** A break in what comes at once, pasted or dictated, is a space. */
function joinLines({ target }: Event) {
  if (!(target instanceof HTMLTextAreaElement) || !target.value.includes('\n')) return
  const { selectionStart, selectionEnd } = target
  target.value = target.value.replaceAll('\n', ' ')
  target.setSelectionRange(selectionStart, selectionEnd)
}

/** Attributes of what is around a text area that keep it to one paragraph, before it tells what was typed. */
export const oneParagraph = { onBeforeinput: refuseBreak, onInputCapture: joinLines }
