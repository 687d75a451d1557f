import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import {
  compileFirstQuestion,
  newestEdition,
  preloadFirstQuestion,
} from '../../scripts/first-question.mjs'
import { folderWith } from './folder-with'

const page = 'src/features/questionnaire/QuestionnairePage.vue'
const needed = [
  page,
  `criteria/spf-cps/${newestEdition()}/grid.json`,
  'src/i18n/messages/fr/core.json',
  'src/i18n/messages/fr/questionnaire.json',
]

/** A small application whose entry loads the named modules, and one more, on demand. */
function sourcesOf(loaded: readonly string[]): Record<string, string> {
  const modules = Object.fromEntries(
    needed.map((name) => [name, name.endsWith('.json') ? `{ "name": "${name}" }` : '']),
  )
  return {
    ...modules,
    [page]: [
      `import './page.css'`,
      `import { shared } from '/shared.js'`,
      // Vite puts a list of what this loads before all other code.
      `export default [shared, () => import('/dialog.js')]`,
    ].join('\n'),
    'dialog.js': `import { shared } from '/shared.js'\nexport const dialog = shared`,
    'src/features/questionnaire/page.css': 'p { margin: 0 }',
    'shared.js': `export const shared = 'x'.repeat(3)`,
    'later.js': `import { shared } from '/shared.js'\nexport const later = shared`,
    'main.js': [...loaded, 'later.js'].map((name) => `void import('/${name}')`).join('\n'),
    'index.html': '<head></head><script type="module" src="/main.js"></script>',
  }
}

/** Builds an application and gives the folder of what was built. */
async function built(sources: Record<string, string>): Promise<string> {
  const root = folderWith(sources)
  // The page is plain JavaScript here: what matters is where its path ends.
  const plain = { name: 'plain', transform: { filter: { id: /\.vue$/ }, handler: String } }
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [plain, preloadFirstQuestion(), compileFirstQuestion()],
  })
  return join(root, 'dist')
}

/** The names of the files that the index.html of an application links to. */
async function linksOf(sources: Record<string, string>): Promise<string[]> {
  const html = readFileSync(join(await built(sources), 'index.html'), 'utf8')
  return [...html.matchAll(/<link rel="(\w+)" crossorigin href="\.\/assets\/(.+?)-/g)]
    .map(([, rel = '', name = '']) => `${rel} ${name}`)
    .toSorted()
}

describe('the build', () => {
  it('names the chunks of the first question in index.html, with what they import', async () => {
    expect(await linksOf(sourcesOf(needed))).toEqual([
      'modulepreload QuestionnairePage',
      'modulepreload core',
      'modulepreload grid',
      'modulepreload questionnaire',
      'modulepreload shared',
      'stylesheet QuestionnairePage',
    ])
  })

  it('asks for the page of the first question to be compiled whole, on its first line, and for no other file', async () => {
    const folder = join(await built(sourcesOf(needed)), 'assets')
    const asking = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .filter((name) => readFileSync(join(folder, name), 'utf8').startsWith('//# allFunctions'))
    expect(asking).toEqual([expect.stringMatching(/^QuestionnairePage-/)])
  })

  it('leaves code alone that is built for Node, where there is no page', async () => {
    const root = folderWith({ 'main.js': 'export const one = 1' })
    const plugins = [compileFirstQuestion()]
    await build({ root, configFile: false, logLevel: 'silent', plugins, build: { ssr: 'main.js' } })
    expect(readFileSync(join(root, 'dist/main.mjs'), 'utf8')).toMatch(/^(?!\/\/#)/)
  })

  it.each(needed)('fails when no chunk holds %s', async (missing) => {
    const loaded = needed.filter((name) => name !== missing)
    await expect(linksOf(sourcesOf(loaded))).rejects.toThrow(missing)
  })
})
