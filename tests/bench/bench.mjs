import { availableParallelism, cpus } from 'node:os'
import { serve } from '../../scripts/serve.mjs'
import { timeClicks } from './clicks.mjs'
import { readPictures, timeReveal } from './codes.mjs'
import { timeColdLoad } from './cold-load.mjs'
import { buildLarger } from './larger.mjs'
import { timeScoring } from './scoring.mjs'

/**
 * @param {number[]} values
 * @param {number} share Between 0 and 1: the value that this share of values does not exceed.
 */
function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}

/** @param {number[]} values */
function median(values) {
  return percentile(values, 0.5)
}

/**
 * @param {string} name
 * @param {number} milliseconds
 * @param {number} [limit]
 */
function row(name, milliseconds, limit) {
  const figure = milliseconds.toFixed(1).padStart(8)
  if (limit === undefined) return `${figure} ms               ${name}`
  const verdict = milliseconds > limit ? 'over' : 'of'
  return `${figure} ms ${verdict.padStart(4)} ${String(limit).padStart(5)} ms  ${name}`
}

/** How long a press lasts, in milliseconds: as a hand clicks, and as only a program can. */
const byHand = 80
const atOnce = 0

/**
 * A bare page beside the application tells what the machine itself costs.
 *
 * @param {string} url
 * @param {string} bareUrl
 */
async function* clickRows(url, bareUrl) {
  for (const { slowdown, limit, held } of [
    { slowdown: 1, limit: 16, held: byHand },
    { slowdown: 4, limit: 32, held: byHand },
    { slowdown: 1, limit: 16, held: atOnce },
    { slowdown: 4, limit: 32, held: atOnce },
  ]) {
    const times = await timeClicks(url, { slowdown, held })
    const bareTimes = await timeClicks(bareUrl, { slowdown, held })
    const name = `click to next paint, ${slowdown}x slower, pressed for ${held} ms`
    yield row(`${name}, 98th percentile of ${times.length} clicks`, percentile(times, 0.98), limit)
    yield row(`${name}, median`, median(times))
    yield row('  98th percentile of a bare page', percentile(bareTimes, 0.98))
  }
}

/**
 * The cost of an answer is not to depend on the size of the grid.
 *
 * @param {string} url Where the application is served with a grid ten times as large.
 */
async function* largerRows(url) {
  const times = await timeClicks(url, { slowdown: 4, held: byHand, passes: 1 })
  const name = 'click to next paint, 4x slower, in a grid ten times as large'
  yield row(`${name}, 98th percentile of ${times.length} clicks`, percentile(times, 0.98), 32)
  yield row(`${name}, median`, median(times))
}

/** Ballots read from distorted pictures: how many, those that were not by distortion, and how long it takes. */
async function* pictureRows() {
  const readings = await readPictures()
  const unread = readings.filter(({ isRead }) => !isRead).map(({ name }) => name)
  const share = (100 * (readings.length - unread.length)) / readings.length
  const names = unread.length > 0 ? `, not: ${unread.join(', ')}` : ''
  yield `${share.toFixed(1).padStart(8)} %  of at least 97 %  of ${readings.length} distorted pictures of ballots read${names}`
  const times = readings.map(({ time }) => time)
  yield row('  one picture, the slowest', Math.max(...times), 150)
  yield row('  one picture, median', median(times))
}

const application = await serve({ root: process.env.DIST ?? 'dist' })
const bare = await serve({ root: 'tests/bench/bare-page' })
const larger = await serve({ root: await buildLarger() })
console.log(`\n${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}\n`)
try {
  console.log(
    row('10,000 complete assessments scored, median of 5', median(await timeScoring()), 150),
  )
  console.log(
    row('a reveal among 300 ballots, the slowest of 20', Math.max(...(await timeReveal())), 100),
  )
  for await (const line of pictureRows()) console.log(line)

  const loads = await timeColdLoad(application.url)
  const slow = '4x slower, 1.6 Mbit/s, 150 ms, median of 5'
  console.log(
    row(`first model can be answered: ${slow}`, median(loads.map((l) => l.enabled)), 1500),
  )
  console.log(row('  the same, painted', median(loads.map((l) => l.painted))))

  for await (const line of clickRows(application.url, bare.url)) console.log(line)
  for await (const line of largerRows(larger.url)) console.log(line)
} finally {
  await Promise.all([application.close(), bare.close(), larger.close()])
}
