import { readFileSync } from 'node:fs'
import { loadBundle } from './bundle.mjs'

const gridFile = 'criteria/spf-cps/1.0.0/grid.json'
const assessments = 10_000
const runs = 5

/**
 * Times the scoring of 10,000 different complete assessments, in this process and on one core, with
 * the code bundled for production.
 *
 * @returns {Promise<number[]>} Milliseconds of each run.
 */
export async function timeScoring() {
  const { scoreAssessment, ...domain } = await load()
  const grid = domain.Grid.parse(JSON.parse(readFileSync(gridFile, 'utf8')))
  const answerSets = Array.from({ length: assessments }, (_, seed) => answersOf(domain, grid, seed))
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    for (const answers of answerSets) scoreAssessment(grid, answers)
    return performance.now() - start
  })
}

/** @returns {Promise<typeof import('./domain')>} */
const load = async () => /** @type {typeof import('./domain')} */ (await loadBundle('domain'))

/**
 * Every model rated; the levels differ from one seed to the next.
 *
 * @param {Pick<typeof import('./domain'), 'LEVELS' | 'emptyAnswer' | 'modelsOf'>} domain
 * @param {import('@/domain/grid').Grid} grid
 * @param {number} seed
 * @returns {import('@/domain/assessment').Answers}
 */
function answersOf({ LEVELS, emptyAnswer, modelsOf }, grid, seed) {
  return new Map(
    modelsOf(grid).map(({ id }, index) => {
      const level = LEVELS[(seed * 7 + index * (1 + (seed % 3))) % LEVELS.length] ?? 0
      return [id, { ...emptyAnswer, response: { kind: /** @type {const} */ ('rated'), level } }]
    }),
  )
}
