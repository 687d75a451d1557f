/** What stops the parser, or null; an end that comes too early is none: lines may follow. */
function stopOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const isEnd = /^Unexpected end/.test(message) || message.includes(`at position ${text.length}`)
    return isEnd && !message.startsWith('Unterminated') ? null : message
  }
}

/** Where a text is no JSON, and why: a line, as editors count them; null when it is JSON. */
export function jsonProblem(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch {
    const lines = text.split('\n')
    const at = lines.findIndex((_, line) => stopOf(lines.slice(0, line + 1).join('\n')) !== null)
    return at === -1
      ? 'the last line: no JSON, a bracket is not closed'
      : `line ${at + 1}: no JSON. Look here and at the end of the line before, for a comma, a quotation mark or a bracket`
  }
}
