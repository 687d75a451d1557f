import { locateModel, modelIdsOf, type Grid, type ModelId, type ModelPath } from './grid'
import { SHORTLIST_LIMIT, type Priority } from './priorities'
import { isLow } from './response-counts'
import type { Offer, Suggestion } from './suggestions'

/** A model of the shortlist with the suggestions to show for it, and those to fold away. */
export interface ShortlistEntry extends ModelPath {
  priority: Priority
  offered: readonly Suggestion[]
  folded: readonly Suggestion[]
  /** The model in whose place the criterion is taken up as a whole: this one, an earlier one, or none. */
  wholeAt: ModelId | null
  /** How many models of its criterion are rated 0 or 1. */
  lowCount: number
}

/** Where suggestions come from: null for a model or a criterion without any. */
export interface Offers {
  forModel: (id: ModelId) => Offer | null
  forCriterion: (operational: ModelPath['operational']) => Offer | null
}

const all = (offer: Offer | null): Suggestion[] =>
  offer ? [...offer.offered, ...offer.folded] : []

/**
 * The first priorities with their suggestions. Where a criterion is taken up as a whole, its own suggestions
 * come with its first model and everything else of it is folded.
 */
export function buildShortlist(
  grid: Grid,
  priorities: readonly Priority[],
  offers: Offers,
): ShortlistEntry[] {
  const takenUp = new Map<string, ModelId>()
  return priorities.slice(0, SHORTLIST_LIMIT).flatMap((priority): ShortlistEntry[] => {
    const path = locateModel(grid, priority.modelId)
    if (!path) return []
    const { id } = path.operational
    const inCriterion = new Set(modelIdsOf(path.operational))
    const low = priorities.filter(({ modelId, level }) => inCriterion.has(modelId) && isLow(level))
    const entry = { ...path, priority, lowCount: low.length }
    const own = offers.forModel(priority.modelId)
    const whole = offers.forCriterion(path.operational)
    if (!whole)
      return [{ ...entry, offered: own?.offered ?? [], folded: own?.folded ?? [], wholeAt: null }]
    const wholeAt = takenUp.get(id) ?? priority.modelId
    const isFirst = !takenUp.has(id)
    takenUp.set(id, wholeAt)
    return [
      {
        ...entry,
        offered: isFirst ? whole.offered : [],
        folded: isFirst ? [...all(own), ...whole.folded] : [...all(own), ...all(whole)],
        wholeAt,
      },
    ]
  })
}
