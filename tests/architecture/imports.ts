import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

export interface Import {
  specifier: string
  typeOnly: boolean
}

/** The script, template and style texts of one source file, whatever its kind. */
export interface Parts {
  code: string
  template: string
  styles: string
  /** Files named by `src` attributes of a component's blocks. */
  linked: string[]
}

/** Splits a `.vue` file into its blocks; a `.ts` or `.css` file is one block by itself. */
export function partsOf(file: string, text: string): Parts {
  if (file.endsWith('.css')) return { code: '', template: '', styles: text, linked: [] }
  if (!file.endsWith('.vue')) return { code: text, template: '', styles: '', linked: [] }
  const { script, scriptSetup, template, styles } = parse(text).descriptor
  const blocks = [script, scriptSetup, template, ...styles].filter((block) => block !== null)
  return {
    code: [script?.content, scriptSetup?.content].join('\n'),
    template: template?.content ?? '',
    styles: styles.map((style) => style.content).join('\n'),
    linked: blocks.flatMap((block) => block.src ?? []),
  }
}

/** Every import of a file: static, dynamic, type-only, glob, re-export, CSS `@import`. */
export function importsOf(file: string, text: string): Import[] {
  const { code, styles, linked } = partsOf(file, text)
  const fromStyles = [...styles.matchAll(/@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)/g)]
  return [
    ...importsOfCode(code),
    ...[...linked, ...fromStyles.map(([, specifier = '']) => specifier)].map(plainImport),
  ]
}

/** The nodes of a script, in the order of the text. */
export function nodesOf(code: string): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', code, ts.ScriptTarget.ESNext, true))
  return nodes
}

function importsOfCode(code: string): Import[] {
  return nodesOf(code).flatMap((node) => {
    if (ts.isImportDeclaration(node)) return imported(node.moduleSpecifier, isTypeImport(node))
    if (ts.isExportDeclaration(node)) return imported(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isImportTypeNode(node)) {
      return imported(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    }
    return ts.isCallExpression(node) ? importsOfCall(node) : []
  })
}

/** `import('…')` names one file, `import.meta.glob(…)` one pattern or a list of them; `!…` only leaves files out. */
function importsOfCall({ expression, arguments: [argument] }: ts.CallExpression): Import[] {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return imported(argument, false)
  if (expression.getText() !== 'import.meta.glob' || argument === undefined) return []
  const patterns = ts.isArrayLiteralExpression(argument) ? argument.elements : [argument]
  return patterns
    .flatMap((pattern) => imported(pattern, false))
    .filter(({ specifier }) => !specifier.startsWith('!'))
}

function imported(node: ts.Node | undefined, typeOnly: boolean): Import[] {
  return node !== undefined && ts.isStringLiteralLike(node)
    ? [{ specifier: node.text, typeOnly }]
    : []
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = importClause
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  )
}

function plainImport(specifier: string): Import {
  return { specifier, typeOnly: false }
}
