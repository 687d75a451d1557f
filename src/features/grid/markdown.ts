/** A stretch of text, bold or not. */
export interface Span {
  text: string
  bold: boolean
}
export type Inline = readonly Span[]

/** The words of a text without their bold. */
export const textOf = (inline: Inline = []): string => inline.map(({ text }) => text).join('')

/** The part of Markdown that the method is written in, and nothing more. */
export type Block =
  | { kind: 'heading'; depth: number; text: Inline }
  | { kind: 'paragraph'; text: Inline }
  | { kind: 'list'; ordered: boolean; entries: readonly Inline[] }
  | { kind: 'table'; head: readonly Inline[]; rows: readonly (readonly Inline[])[] }

const HEADING = /^(#{1,3}) (.+)$/
const BULLET = /^- (.+)$/
const NUMBERED = /^\d+\. (.+)$/
const ROW = /^\|(.+)\|$/
const RULE = /^\|[-:|\s]+\|$/
/** What would be shown as plain text although its author meant something by it. */
const FOREIGN_LINE = /^(?:#|[-+>|]|\* |\d+\. |\s)/
const FOREIGN_SPAN = /`|\]\(|<[a-z/]|(?<!\*)\*(?!\*)/

/** Cuts a text at its `**`. Throws when one is left open, and for other marks. */
function parseInline(text: string): Inline {
  const parts = text.split('**')
  if (parts.length % 2 === 0 || FOREIGN_SPAN.test(text))
    throw new Error(`The method has no way to show “${text}”`)
  return parts
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter((span) => span.text !== '')
}

/** The first group of a pattern that every line must match; null when one does not. */
function matchAll(lines: readonly string[], pattern: RegExp): string[] | null {
  const found = lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])
  return found.length === lines.length ? found : null
}

function parseTable(rows: readonly string[], lines: readonly string[]): Block {
  const [head = [], , ...body] = rows.map((row) =>
    row.split('|').map((cell) => parseInline(cell.trim())),
  )
  const isWhole = RULE.test(lines[1] ?? '') && body.every((row) => row.length === head.length)
  if (!isWhole) throw new Error(`The table “${lines[0] ?? ''}” has no rule or uneven rows`)
  return { kind: 'table', head, rows: body }
}

function parseBlock(chunk: string): Block {
  const lines = chunk.split('\n')
  const [, marks = '', title = ''] = (lines.length === 1 && HEADING.exec(chunk)) || []
  if (marks) return { kind: 'heading', depth: marks.length, text: parseInline(title) }
  const bullets = matchAll(lines, BULLET)
  const entries = bullets ?? matchAll(lines, NUMBERED)
  if (entries) return { kind: 'list', ordered: !bullets, entries: entries.map(parseInline) }
  const rows = matchAll(lines, ROW)
  if (rows) return parseTable(rows, lines)
  const foreign = lines.find((line) => FOREIGN_LINE.test(line))
  if (foreign !== undefined) throw new Error(`The method has no way to show “${foreign}”`)
  return { kind: 'paragraph', text: parseInline(lines.join(' ')) }
}

/**
 * Reads headings (three depths), paragraphs, bold, flat lists and tables, set apart by blank lines.
 * Throws for anything else, so that a text is never shown with its marks: a test reads every shipped method.
 */
export const parseMarkdown = (markdown: string): Block[] =>
  markdown
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map(parseBlock)
