import { ResponseCode } from './assessment'
import { GeneralId, GridId, ModelId, type Grid, type PracticalModel } from './grid'
import { daysBetween, Instant } from './instant'
import { Version } from './text'
import { Dots, isOneVote } from './vote'
import { BallotAnswers, modelsInScope, ParticipantId, Round, withCode } from './workshop'
import { WorkshopCode } from './workshop-code'
import { z } from './zod'

/** Names the workshop a ballot is meant for, on the participant's own device. */
export const OwnBallotId = z.string().check(z.minLength(1)).brand<'OwnBallotId'>()
export type OwnBallotId = z.infer<typeof OwnBallotId>

/** What a participant answers on a device of their own, from joining to showing the code. */
export const OwnBallot = z.strictObject({
  id: OwnBallotId,
  participantId: ParticipantId,
  gridId: GridId,
  edition: Version,
  /** Code of the workshop. */
  code: WorkshopCode,
  generalId: z.nullable(GeneralId),
  /** Whether the levels are read in the wording of a project in design. */
  design: z.boolean(),
  roles: z.array(z.string()),
  roleIndex: z.nullable(z.number()),
  answers: BallotAnswers,
  /** The models that the trainer has named for a second round, with their new answers. */
  secondModels: z.array(ModelId),
  secondAnswers: z.record(ModelId, ResponseCode),
  /** The round that is answered now. */
  round: Round,
  /** What its owner gives to the priorities. */
  dots: Dots.check(z.refine(isOneVote)),
  createdAt: Instant,
  updatedAt: Instant,
})
export type OwnBallot = z.infer<typeof OwnBallot>

/** One workshop of one edition is one ballot: joining again takes up the same one. */
export const ownBallotIdOf = ({
  gridId,
  edition,
  code,
}: Pick<OwnBallot, 'gridId' | 'edition' | 'code'>): OwnBallotId =>
  OwnBallotId.parse([gridId, edition, code].join(' '))

/** The answers given in the round of now. */
export const answersNow = ({ round, answers, secondAnswers }: OwnBallot): BallotAnswers =>
  round === 1 ? answers : secondAnswers

/** The models to answer now: those in scope, or in a second round those that the trainer has named. */
export function modelsNow(grid: Grid, ballot: OwnBallot): PracticalModel[] {
  const scope = modelsInScope(grid, ballot)
  return ballot.round === 1 ? scope : scope.filter(({ id }) => ballot.secondModels.includes(id))
}

/** The models still without an answer now, in grid order. */
export const leftNow = (grid: Grid, ballot: OwnBallot): PracticalModel[] =>
  modelsNow(grid, ballot).filter(({ id }) => answersNow(ballot)[id] === undefined)

/** After so many days without a change, a workshop is over. */
const OVER_AFTER_DAYS = 7

/** The ballot that someone left half-filled, the first of those given, and the model to go on at. */
export function ballotToResume(grid: Grid, ballots: readonly OwnBallot[], at: Instant) {
  const half = ballots.flatMap((ballot) => {
    const isOfGrid = ballot.gridId === grid.id && ballot.edition === grid.version
    if (!isOfGrid || daysBetween(ballot.updatedAt, at) > OVER_AFTER_DAYS) return []
    const [next] = leftNow(grid, ballot)
    return next ? [{ ballot, next: next.id }] : []
  })
  return half[0] ?? null
}

/** A ballot with an answer of one round; null takes the answer back. */
export function withAnswer(
  ballot: OwnBallot,
  round: Round,
  modelId: ModelId,
  code: ResponseCode | null,
): OwnBallot {
  const given = round === 1 ? 'answers' : 'secondAnswers'
  return { ...ballot, [given]: withCode(ballot[given], modelId, code) }
}
