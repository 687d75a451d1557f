import type { Answers } from './assessment'
import type { Level, ModelId } from './grid'

/** From this level on, a model counts as in place. */
export const IN_PLACE: Level = 2

/** Rated, and not in place. */
export const isLow = (level: Level): boolean => level < IN_PLACE

/** How many models of a set are in each state; `applicable` = all but notApplicable. */
export interface Counts {
  total: number
  applicable: number
  rated: number
  unknown: number
  blank: number
  notApplicable: number
  /** Rated 2 or 3. */
  inPlace: number
}

/** How many models have a response of any kind: what progress counts. */
export const answeredOf = ({ total, blank }: Counts): number => total - blank

/**
 * How many models a partial profile says something of, rated or not applicable; null when it says something of all.
 * Decision 26. Example: 3 of 5 rated and 1 not applicable gives 4.
 */
export function knownIfPartial({ rated, notApplicable, total }: Counts): number | null {
  const known = rated + notApplicable
  return known < total ? known : null
}

/** How many models are in each state. */
export function countResponses(models: readonly ModelId[], answers: Answers): Counts {
  let [rated, unknown, notApplicable, inPlace] = [0, 0, 0, 0]
  for (const modelId of models) {
    const response = answers.get(modelId)?.response
    if (response?.kind === 'rated') rated += 1
    if (response?.kind === 'unknown') unknown += 1
    if (response?.kind === 'notApplicable') notApplicable += 1
    if (response?.kind === 'rated' && response.level >= IN_PLACE) inPlace += 1
  }
  const total = models.length
  const applicable = total - notApplicable
  return {
    total,
    applicable,
    rated,
    unknown,
    blank: applicable - rated - unknown,
    notApplicable,
    inPlace,
  }
}
