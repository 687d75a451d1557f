import { readdirSync } from 'node:fs'

/** The folder of the grid that a new questionnaire opens; its newest edition counts. */
const grid = 'criteria/spf-cps'

/** The edition that a new questionnaire opens. */
export const newestEdition = () =>
  readdirSync(grid)
    .filter((name) => /^\d+\.\d+\.\d+$/.test(name))
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1)

const page = 'src/features/questionnaire/QuestionnairePage.vue'

/**
 * The modules that a direct link to a new questionnaire needs before the first model can be answered,
 * in French. index.html names their chunks, the size check adds those up, and a browser test compares
 * them with what a browser asks for.
 */
const firstQuestion = [
  page,
  `${grid}/${newestEdition()}/grid.json`,
  'src/i18n/messages/fr/core.json',
  'src/i18n/messages/fr/questionnaire.json',
]

/** @typedef {import('vite').Rollup.OutputChunk} Chunk */
/** @typedef {import('vite').Rollup.OutputBundle} Bundle */

/**
 * A Vite plugin: index.html names the chunks of the first question, so that a browser fetches them
 * beside the entry instead of after it. A build without one of these chunks fails.
 *
 * @returns {import('vite').Plugin}
 */
export function preloadFirstQuestion() {
  return {
    name: 'preload-first-question',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = chunksOf(Object.values(bundle))
        const wanted = withImports(
          firstQuestion.map((module) => chunkOf(module, chunks)),
          bundle,
        )
        const styles = wanted.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
        return [
          ...wanted.map((chunk) => link('modulepreload', chunk.fileName)),
          ...[...new Set(styles)].map((file) => link('stylesheet', file)),
        ].filter(({ attrs }) => !html.includes(attrs.href))
      },
    },
  }
}

/**
 * A Vite plugin: asks Chromium to compile the page of the first question whole while it arrives, instead of each
 * function at its first call. The first question is there earlier, and the first answer costs hardly more than
 * those after it. Other browsers read a comment.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 * @returns {import('vite').Plugin}
 */
export function compileFirstQuestion() {
  return {
    name: 'compile-first-question',
    // What is built for Node, to be measured, has no page.
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    generateBundle: {
      // V8 heeds the comment on the first line only, where Vite puts a list of its own at the end.
      order: 'post',
      handler: (_options, bundle) => {
        const chunk = chunkOf(page, chunksOf(Object.values(bundle)))
        chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
      },
    },
  }
}

/**
 * @param {string} module A path in the repository.
 * @param {Chunk[]} chunks
 */
function chunkOf(module, chunks) {
  const found = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => pathOf(id).endsWith(`/${module}`)),
  )
  if (found === undefined) throw new Error(`The first question needs ${module}: no chunk holds it`)
  return found
}

/** @param {string} id A module's path on this machine, with or without a query. */
function pathOf(id) {
  return id.replaceAll('\\', '/').replace(/\?.*$/, '')
}

/**
 * Chunks and all that they import statically, each once.
 *
 * @param {Chunk[]} chunks
 * @param {Bundle} bundle
 */
function withImports(chunks, bundle) {
  const found = new Set(chunks)
  for (const chunk of found) {
    for (const imported of chunksOf(chunk.imports.map((file) => bundle[file]))) found.add(imported)
  }
  return [...found]
}

/**
 * @param {(Bundle[string] | undefined)[]} outputs
 * @returns {Chunk[]}
 */
function chunksOf(outputs) {
  return outputs.filter((output) => output?.type === 'chunk')
}

/**
 * @param {string} rel
 * @param {string} file
 */
function link(rel, file) {
  return {
    tag: 'link',
    injectTo: /** @type {const} */ ('head'),
    // Vite's own loader asks with `crossorigin`; without it the browser would fetch twice.
    attrs: { rel, crossorigin: true, href: `./${file}` },
  }
}
