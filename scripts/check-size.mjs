import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isCommand } from './is-command.mjs'

/** @typedef {'page' | 'script' | 'content' | 'style' | 'font'} Kind */
/** @typedef {{ name: string, kind: Kind, bytes: number }} Transfer */

/** What may be transferred, in kB of 1000 bytes, until the first model can be answered. */
const limits = { script: 120, content: 30, everything: 260 }

/** What a device asks for when it installs the application. */
const askedLater = /<link rel="(?:apple-touch-icon|manifest)"[^>]*>/g

/**
 * What a browser asks for on a direct link to a new questionnaire, with the bytes it gets: index.html,
 * all that it names (the build adds the chunks of the first question), the fonts of French and English
 * text, and the library of the database: the first question is shown without it, the first answer is not
 * stored without it.
 *
 * @param {string} [root] The folder of a compressed build.
 * @returns {Transfer[]}
 */
export function firstTransfers(root = 'dist') {
  const page = readFileSync(join(root, 'index.html'), 'utf8')
  const named = valuesOf(page.replace(askedLater, ''), /(?:href|src)="\.\/([^"]+)"/g)
  const fonts = named
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => fontsOf(readFileSync(join(root, name), 'utf8')))
  const names = new Set(['index.html', ...named, ...fonts, storageLibrary(root)])
  const content = contentFiles(root)
  return [...names].map((name) => ({
    name,
    kind: content.has(name) ? 'content' : kindOf(name),
    bytes: transferred(join(root, name)),
  }))
}

/**
 * The texts of both languages lie in the latin files; latin-ext is for others.
 *
 * @param {string} css
 */
function fontsOf(css) {
  return valuesOf(css, /url\(["']?(?:\.\/)?([^"')]+-latin-(?!ext)[^"')]+\.woff2)/g).map(
    (name) => `assets/${name}`,
  )
}

/**
 * @param {string} root
 * @returns {{ file: string, src?: string }[]} The chunks of a build.
 */
function chunksOf(root) {
  return Object.values(JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8')))
}

/**
 * Every file of the build that is a file of criteria/.
 *
 * @param {string} root
 */
function contentFiles(root) {
  const chunks = chunksOf(root).filter(({ src }) => src?.startsWith('criteria/'))
  return new Set(chunks.map(({ file }) => file))
}

/** @param {string} root */
function storageLibrary(root) {
  const chunk = chunksOf(root).find(({ src }) => src?.includes('node_modules/dexie/'))
  if (chunk === undefined)
    throw new Error('No chunk of the build holds the library of the database')
  return chunk.file
}

/**
 * @param {string} text
 * @param {RegExp} pattern With one group.
 */
function valuesOf(text, pattern) {
  return [...text.matchAll(pattern)].flatMap(([, value]) => value ?? [])
}

/**
 * @param {string} name
 * @returns {Kind}
 */
function kindOf(name) {
  if (name.endsWith('.js')) return 'script'
  if (name.endsWith('.css')) return 'style'
  return name.endsWith('.woff2') ? 'font' : 'page'
}

/** @param {string} file */
function transferred(file) {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

/** @param {Transfer[]} transfers */
function total(transfers) {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7)
}

/**
 * Prints the files and the sums beside their limits.
 *
 * @param {Transfer[]} transfers
 * @returns {boolean} Whether every limit is kept.
 */
function report(transfers) {
  console.log('Until the first model can be answered, in kB of 1000 bytes, brotli:\n')
  for (const { name, kind, bytes } of transfers.toSorted((a, b) => b.bytes - a.bytes)) {
    console.log(`${kilobytes(bytes)}  ${kind.padEnd(8)} ${name}`)
  }
  console.log()
  const sums = Object.entries(limits).map(([kind, limit]) => ({
    kind,
    limit,
    bytes: total(transfers.filter((file) => kind === 'everything' || file.kind === kind)),
  }))
  for (const { kind, limit, bytes } of sums) {
    const verdict = bytes > limit * 1000 ? 'over the limit of' : 'of'
    console.log(`${kilobytes(bytes)}  ${verdict} ${limit}  ${kind}`)
  }
  return sums.every(({ limit, bytes }) => bytes <= limit * 1000)
}

if (isCommand(import.meta.url)) {
  const kept = report(firstTransfers(process.argv[2]))
  process.exitCode = kept ? 0 : 1
}
