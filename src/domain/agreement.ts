import type { Response } from './assessment'
import type { ModelId } from './grid'
import type { AgreedBy, Discussion } from './workshop'

/** How many models a team has settled, and how many it has not. */
export interface Agreement {
  byTeam: number
  byMedian: number
  /** Models on which the answers propose something and nothing is agreed. */
  open: number
  /** Models of which nothing is known. */
  blank: number
}

/**
 * Counts what became of each model.
 *
 * @param held What the team agreed on for a model, or else what its answers propose; null when there is neither.
 */
export function countAgreement(
  models: readonly ModelId[],
  discussions: ReadonlyMap<ModelId, Pick<Discussion, 'agreed' | 'agreedBy'>>,
  held: (modelId: ModelId) => Response | null,
): Agreement {
  const agreedBy = (who: AgreedBy) =>
    models.filter((id) => discussions.get(id)?.agreedBy === who).length
  return {
    byTeam: agreedBy('team'),
    byMedian: agreedBy('median'),
    open: models.filter((id) => held(id) && !discussions.get(id)?.agreed).length,
    blank: models.filter((id) => held(id) === null).length,
  }
}
