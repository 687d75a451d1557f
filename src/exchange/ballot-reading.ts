import type { GridId } from '@/domain/grid'
import type { SentVote } from '@/domain/vote'
import type { Ballot } from '@/domain/workshop'
import type { WorkshopCode } from '@/domain/workshop-code'

/** One edition of one grid, by name. */
export interface EditionName {
  gridId: GridId
  edition: string
}

/** What a participant sends: nothing of it says who they are. */
export type SentBallot = Pick<Ballot, 'participantId' | 'round' | 'roleIndex' | 'answers'>

/** Why a ballot is not taken. */
export type BallotProblem =
  /** No ballot at all. */
  | { kind: 'notOurs' }
  /** A ballot that is not as it was sent. `lines`: those of a typed text that are wrong, from 1. */
  | { kind: 'damaged'; lines: readonly number[] }
  /** A typed text without one of its lines (from 1), the others being right. */
  | { kind: 'lineMissing'; line: number }
  /** Written by a later version of the application. */
  | { kind: 'unknownVersion'; version: number }
  /** For another workshop, which is named. */
  | { kind: 'otherWorkshop'; code: WorkshopCode }
  /** About another edition, which is named if it is known here. */
  | { kind: 'otherEdition'; edition: EditionName | null }

export type BallotReading =
  | { kind: 'ballot'; ballot: SentBallot }
  | { kind: 'vote'; vote: SentVote }
  | { kind: 'refused'; problem: BallotProblem }

/** A text that is no ballot, or not one of this workshop, and why. */
export const refused = (problem: BallotProblem): BallotReading => ({ kind: 'refused', problem })
/** A ballot that was not read right; `lines`: those that hold a slip, from 1; none where they cannot be told. */
export const damaged = (...lines: number[]): BallotReading => refused({ kind: 'damaged', lines })
