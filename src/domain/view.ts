import type { Place } from './workshop'

/** One model, all of them together, or the profile of the group. */
export type View = 'model' | 'wall' | 'profile'

/** What the projector shows at a place. */
export function viewOf({ isWall, isProfile }: Place): View {
  if (isProfile) return 'profile'
  return isWall ? 'wall' : 'model'
}

/** A place that shows something else, and comes back to the same model. */
export const placeShowing = ({ modelId, round }: Place, view: View): Place => ({
  modelId,
  round,
  ...(view === 'wall' && { isWall: true }),
  ...(view === 'profile' && { isProfile: true }),
})
