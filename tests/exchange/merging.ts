import type { Known, WholeProject } from '@/domain/whole-project'
import { answerOf } from '../builders'
import { wholeProject } from './rows'

/** Before and after every row of `wholeProject()`. */
export const older = '2026-03-09T09:00:00.000Z'
export const newer = '2026-03-11T09:00:00.000Z'

/** A device on which the project is not. */
export const nothing: Known = {
  project: undefined,
  assessments: [],
  answers: [],
  planLines: [],
  workshops: [],
  isInBin: false,
  deleted: new Map(),
}
export const noWrites = {
  project: null,
  assessments: [],
  answers: [],
  planLines: [],
  workshops: [],
}

/** A device on which the project stands as in these rows. */
export const hereOf = (rows: WholeProject, details: Partial<Known> = {}): Known => ({
  ...nothing,
  ...rows,
  ...details,
})

/** The whole project with its first answer changed at an instant. */
export function withAnswer(level: 0 | 1 | 2 | 3, updatedAt: string): WholeProject {
  const whole = wholeProject()
  const [first, ...rest] = whole.answers
  return { ...whole, answers: [{ ...first!, ...answerOf(level), updatedAt }, ...rest] }
}
