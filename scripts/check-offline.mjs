import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCommand } from './is-command.mjs'
import { askedFiles, listIn, precacheOf, workerFile } from './precache.mjs'

const elsewhere = String.raw`(?:(?:https?|wss?):)?\/\/`

/**
 * How a file makes a browser load something, by the ending of its name, with an address of another origin.
 * A link that a person may click (`a`) loads nothing.
 *
 * @type {[files: RegExp, loads: RegExp][]}
 */
const loads = [
  [
    /\.(html|svg)$/,
    new RegExp(
      String.raw`<(?!a\s)[a-z][^>]*?\s(?:src|srcset|(?:xlink:)?href|data|poster|action)\s*=\s*["']?\s*${elsewhere}[^"'\s>]*`,
      'gi',
    ),
  ],
  [
    /\.(html|svg|css)$/,
    new RegExp(String.raw`(?:url\(\s*["']?|@import\s+["'])${elsewhere}[^"')\s]*`, 'gi'),
  ],
  [
    /\.(js|html)$/,
    new RegExp(
      String.raw`\b(?:import|fetch|importScripts|Worker|SharedWorker|EventSource|WebSocket|sendBeacon|register|Request)\s*\(\s*["'\x60]${elsewhere}[^"'\x60\s]*`,
      'g',
    ),
  ],
  [/\.(js|html)$/, new RegExp(String.raw`\b(?:from|import)\s*["']${elsewhere}[^"'\s]*`, 'g')],
  [
    /\.(js|html)$/,
    new RegExp(
      String.raw`\.(?:src|srcset|action|data)\s*=\s*["'\x60]${elsewhere}[^"'\x60\s]*`,
      'g',
    ),
  ],
  [
    /\.webmanifest$/,
    new RegExp(String.raw`"(?:src|start_url|scope|action|url)"\s*:\s*"${elsewhere}[^"]*`, 'g'),
  ],
]

/**
 * What keeps a build from working without a network or makes it load something from elsewhere; empty when
 * nothing does.
 *
 * @param {string} [root] The folder of a build.
 * @returns {string[]} A sentence for each.
 */
export function problemsOf(root = 'dist') {
  return [...missingFrom(root), ...loadedByAll(root)]
}

/** @param {string} root */
function missingFrom(root) {
  const kept = new Map(
    listIn(readFileSync(join(root, workerFile), 'utf8')).map(({ url, integrity }) => [
      url,
      integrity,
    ]),
  )
  const wanted = precacheOf(root)
  const names = new Set(wanted.map(({ url }) => url))
  return [
    ...wanted.flatMap(({ url, integrity }) => {
      if (!kept.has(url)) return [`${url} is not kept offline`]
      return kept.get(url) === integrity ? [] : [`${url} changed after the list was made`]
    }),
    ...[...kept.keys()]
      .filter((url) => !names.has(url))
      .map((url) => `${url} is kept but not there`),
  ]
}

/** @param {string} root */
function loadedByAll(root) {
  return [...askedFiles(root), workerFile].flatMap((name) =>
    loadedFromElsewhere(name, readFileSync(join(root, name), 'utf8')).map(
      (found) => `${name} would load from elsewhere: ${found}`,
    ),
  )
}

/**
 * @param {string} name Its ending tells how the text is read.
 * @param {string} text
 * @returns {string[]} Each place, as it is written.
 */
export function loadedFromElsewhere(name, text) {
  return loads
    .filter(([files]) => files.test(name))
    .flatMap(([, pattern]) => Array.from(text.matchAll(pattern), ([found]) => found.trim()))
}

if (isCommand(import.meta.url)) {
  const root = process.argv[2] ?? 'dist'
  const problems = problemsOf(root)
  for (const problem of problems) console.error(problem)
  if (problems.length === 0)
    console.log(`${precacheOf(root).length} files are kept offline, none is loaded from elsewhere`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
