import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { browserCount, countOf, isGreen, unitCount } from './step-counts.mjs'

const reports = 'test-results'
const unitReport = `${reports}/unit.json`
const browserReport = `${reports}/browser.json`

/** Two heavy commands at a time suit a machine with two cores. */
const lanes = 2

/** @typedef {import('./step-counts.mjs').Count} Count */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} run The words after `npm run`.
 * @property {string[]} [after] Steps that must have passed before.
 * @property {'alone' | 'beside'} [when] At the end, with the machine to itself; or from the start, beside all others,
 *   since it waits for the network more than it works. Without it, as soon as there is a lane.
 * @property {() => Count} [count] Reads the numbers of tests; without it a step counts as one.
 */

/**
 * The step of the unit tests.
 *
 * @param {string[]} [only] Parts of the paths to run; all of them without.
 * @returns {Step}
 */
export const unitTests = (only = []) => ({
  name: 'unit tests',
  run: [
    'test:unit',
    '--',
    ...only,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${unitReport}`,
  ],
  count: () => unitCount(readReport(unitReport)),
})

/**
 * The step of the browser tests, which comes after the build and needs a browser.
 *
 * @param {string[]} [only] Parts of the paths to run; all of them without.
 * @returns {Step}
 */
export const browserTests = (only = []) => ({
  name: 'browser tests',
  run: ['test:browser', '--', ...only, '--reporter=list,json'],
  after: ['build', 'browser'],
  when: 'alone',
  count: () => browserCount(readReport(browserReport)),
})

/** @type {Step} */
export const build = { name: 'build', run: ['build'] }

/** Finds a browser, or installs one. @type {Step} */
export const browser = { name: 'browser', run: ['browser'], when: 'beside' }

/**
 * Runs steps, says what came of each, and ends with the numbers of all; the exit code tells a failure.
 *
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const inLanes = steps.filter(({ when }) => when === undefined)
  await Promise.all([
    work(steps.filter(({ when }) => when === 'beside')),
    ...Array.from({ length: lanes }, () => work(inLanes)),
  ])
  await work(steps.filter(({ when }) => when === 'alone'))

  const counts = await Promise.all(begun.values())
  const sum = (/** @type {keyof Count} */ kind) =>
    counts.reduce((total, count) => total + count[kind], 0)
  const skipped = sum('skipped')
  console.log(`\nIn ${Math.round(performance.now() / 1000)} s`)
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
  process.exitCode = counts.every((count) => isGreen(count)) ? 0 : 1
}

/** Every step that was begun, by name; a step that waits for another finds it here. */
/** @type {Map<string, Promise<Count>>} */
const begun = new Map()

/**
 * Runs one step to its end and prints its result; its output too when it failed.
 *
 * @param {Step} step
 * @returns {Promise<Count>}
 */
async function perform(step) {
  const missing = await firstRed(step.after ?? [])
  const started = performance.now()
  const { code, output } =
    missing === undefined
      ? await npmRun(step.run)
      : { code: 1, output: `Not run: it needs the step “${missing}”.` }
  const count = countOf(code, missing === undefined ? step.count?.() : undefined)
  console.log(line(step.name, performance.now() - started, count))
  for (const [figure] of output.matchAll(/^→ .*$/gm)) console.log(`  ${figure}`)
  if (!isGreen(count)) console.log(`\n${output.trimEnd()}\n`)
  return count
}

/** @param {string[]} names Steps that were begun. */
async function firstRed(names) {
  for (const name of names) {
    const count = await begun.get(name)
    if (count !== undefined && !isGreen(count)) return name
  }
  return undefined
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/**
 * @param {string[]} words
 * @returns {Promise<{ code: number, output: string }>}
 */
function npmRun(words) {
  return new Promise((accept) => {
    const child = spawn('npm', ['run', '--silent', ...words], {
      shell: process.platform === 'win32',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.on('error', (error) => accept({ code: 1, output: String(error) }))
    child.on('close', (code) => accept({ code: code ?? 1, output }))
  })
}

/**
 * @param {string} name
 * @param {number} milliseconds
 * @param {Count} count
 */
function line(name, milliseconds, count) {
  const { passed, failed, skipped } = count
  const time = `${(milliseconds / 1000).toFixed(1).padStart(6)} s`
  const rest = `${failed > 0 ? `, ${failed} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return `${isGreen(count) ? '✓' : '✗'} ${name.padEnd(14)}${time}   ${passed} passed${rest}`
}

/**
 * Takes steps from the front of a list until it is empty.
 *
 * @param {Step[]} waiting
 */
async function work(waiting) {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const running = perform(step)
    begun.set(step.name, running)
    await running
  }
}
