import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'vue/compiler-sfc'
import ts from 'typescript'

export interface Source {
  file: string
  text: string
}

export const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|vue)$/.test(file))
  .map((file) => ({ file: `src/${file}`, text: readFileSync(`src/${file}`, 'utf8') }))

/** A node of a parsed template: an element, a text, an attribute or an expression; loosely, as Vue gives it. */
interface TemplateNode {
  type: number
  content?: string | TemplateNode
  children?: TemplateNode[]
  props?: TemplateNode[]
  name?: string
  value?: TemplateNode
  exp?: TemplateNode
}

const TEXT = 2
const ATTRIBUTE = 6

/** Attributes whose value is read out or shown. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext)|alt|label|placeholder|title)$/

function nodesOf(node: TemplateNode): TemplateNode[] {
  const inner = [...(node.children ?? []), ...(node.props ?? [])]
  return [node, ...inner.flatMap(nodesOf)]
}

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

/** Words written in a template, where a message should stand: texts, and attributes that are read out. */
export function wordsInTemplate({ file, text }: Source): string[] {
  const root = parse(text, { filename: file }).descriptor.template?.ast as TemplateNode | undefined
  return (root ? nodesOf(root) : []).flatMap((node) => {
    const written =
      node.type === TEXT
        ? node.content
        : node.type === ATTRIBUTE && spoken.test(node.name ?? '')
          ? node.value?.content
          : undefined
    return typeof written === 'string' && hasLetters(written) ? [written.trim()] : []
  })
}

function literalsIn(code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest))
  return found
}

/** The code of a source: a module as it is, of a component its script and the expressions of its template. */
function codeOf({ file, text }: Source): string[] {
  if (!file.endsWith('.vue')) return [text]
  const { template, scriptSetup } = parse(text, { filename: file }).descriptor
  const root = template?.ast as TemplateNode | undefined
  const expressions = (root ? nodesOf(root) : []).flatMap(({ content, exp }) =>
    [content, exp?.content].flatMap((one) =>
      typeof one === 'object' && typeof one.content === 'string'
        ? [`(${one.content})`]
        : typeof one === 'string' && exp
          ? [`(${one})`]
          : [],
    ),
  )
  return [scriptSetup?.content ?? '', ...expressions]
}

/** Sentences of a language other than code in the strings of a source: letters with accents, or French marks. */
export const frenchInCode = (source: Source): string[] =>
  codeOf(source)
    .flatMap(literalsIn)
    .filter((literal) => /[à-öø-ÿœ«»’]/i.test(literal))
