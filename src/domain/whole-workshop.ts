import type { Dated } from './instant'
import type { PriorityVotes } from './vote'
import type { Ballot, Discussion, ModelCount, Workshop } from './workshop'

/** A workshop with all that was said in it, in flat lists. */
export interface WholeWorkshop {
  workshop: Workshop
  ballots: Ballot[]
  counts: Dated<ModelCount>[]
  discussions: Dated<Discussion>[]
  votes: Dated<PriorityVotes>[]
}
