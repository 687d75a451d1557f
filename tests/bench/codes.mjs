import { loadBundle } from './bundle.mjs'

const pictures = 200
const ballots = 300
const runs = 20

/** @returns {Promise<typeof import('./codes')>} */
const load = async () => /** @type {typeof import('./codes')} */ (await loadBundle('codes'))

/**
 * @typedef {object} Reading
 * @property {string} name The distortion.
 * @property {boolean} isRead
 * @property {number} time Milliseconds.
 */

/**
 * Reads rendered ballots from distorted pictures, one after the other on one core.
 *
 * @returns {Promise<Reading[]>}
 */
export async function readPictures() {
  const { ballotOf, photograph, readBallot, readQr, shots, targetOf, writeBallot } = await load()
  const target = targetOf()
  return shots(pictures).map(({ name, view, seed }) => {
    const text = writeBallot(ballotOf(seed, target), target).qr
    const frame = photograph(text, view, seed)
    const start = performance.now()
    const reading = readBallot(readQr(frame) ?? '', target)
    return { name, isRead: reading.kind === 'ballot', time: performance.now() - start }
  })
}

/**
 * Times what a reveal computes in a workshop of 300 ballots: all 32 models counted, read, sorted, and compared by
 * role.
 *
 * @returns {Promise<number[]>} Milliseconds of each run.
 */
export async function timeReveal() {
  const { ballotOf, compareRoles, mostDividedFirst, readAll, countsByModel, targetOf } =
    await load()
  const { models, ...target } = targetOf()
  const received = Array.from({ length: ballots }, (_, index) => ({
    ...ballotOf(index + 1, { models, ...target }),
    workshopId: /** @type {import('@/domain/workshop').WorkshopId} */ ('workshop'),
    number: index + 1,
    source: /** @type {const} */ ('qr'),
    receivedAt: '2026-03-10T09:00:00.000Z',
    late: [],
  }))
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    mostDividedFirst(readAll(models, countsByModel(models, 1, received, [])))
    for (const modelId of models) compareRoles(modelId, 1, received, 'people')
    return performance.now() - start
  })
}
