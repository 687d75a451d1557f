import { availableParallelism, cpus } from 'node:os'
import { serve } from '../../scripts/serve.mjs'
import { timeClicks } from './clicks.mjs'
import { timeColdLoad } from './cold-load.mjs'
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

const { url, close } = await serve({ root: process.env.DIST ?? 'dist' })
console.log(`\n${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}\n`)
try {
  console.log(
    row('10,000 complete assessments scored, median of 5', median(await timeScoring()), 150),
  )

  const loads = await timeColdLoad(url)
  const slow = '4x slower, 1.6 Mbit/s, 150 ms, median of 5'
  console.log(
    row(`first model can be answered: ${slow}`, median(loads.map((l) => l.enabled)), 1500),
  )
  console.log(row(`the same, painted: ${slow}`, median(loads.map((l) => l.painted))))

  for (const { slowdown, limit } of [
    { slowdown: 1, limit: 16 },
    { slowdown: 4, limit: 32 },
  ]) {
    const times = await timeClicks(url, slowdown)
    const name = `click to next paint, ${slowdown}x, ${times.length} clicks`
    console.log(row(`${name}, 98th percentile`, percentile(times, 0.98), limit))
    console.log(row(`${name}, median`, median(times)))
  }
} finally {
  await close()
}
