import fc from 'fast-check'
import type { ResponseCode } from '@/domain/assessment'
import { GridId, type ModelId } from '@/domain/grid'
import { DOTS_EACH, type SentVote } from '@/domain/vote'
import type { Round } from '@/domain/workshop'
import { codeAt, WORKSHOP_CODES } from '@/domain/workshop-code'
import { participantIdAt, type BallotTarget } from '@/exchange/ballot-bytes'
import type { SentBallot } from '@/exchange/ballot-reading'
import { modelId } from '../builders'

/** So many models of an edition, in grid order. */
const modelsOf = (count: number): ModelId[] =>
  Array.from({ length: count }, (_, index) => modelId(`1.1.${index + 1}`))

/** What ballots of a test are meant for: an edition of 32 models, unless said otherwise. */
export const targetOf = (details: Partial<BallotTarget> = {}, models = 32): BallotTarget => ({
  gridId: GridId.parse('spf-cps'),
  edition: '1.0.0',
  code: codeAt(100_000),
  models: modelsOf(models),
  ...details,
})

export const anyTarget = fc
  .tuple(fc.nat(WORKSHOP_CODES - 1), fc.integer({ min: 1, max: 40 }))
  .map(([place, models]) => targetOf({ code: codeAt(place) }, models))

const anyState = fc.constantFrom<(ResponseCode | null)[]>(0, 1, 2, 3, 'nc', 'nsp', null)

/** Any ballot for a target, each model in any state. */
export const anyBallotFor = ({ models }: BallotTarget): fc.Arbitrary<SentBallot> =>
  fc.record({
    participantId: fc.nat(0xffffffff).map(participantIdAt),
    round: fc.constantFrom<Round[]>(1, 2),
    roleIndex: fc.option(fc.nat(6)),
    answers: fc
      .array(anyState, { minLength: models.length, maxLength: models.length })
      .map((codes) =>
        Object.fromEntries(
          models.flatMap((id, index) => {
            const code = codes[index] ?? null
            return code === null ? [] : [[id, code]]
          }),
        ),
      ),
  })

/** A full ballot: the levels go round, the participant is the number drawn. */
export const ballotOf = (drawn: number, { models }: BallotTarget): SentBallot => ({
  participantId: participantIdAt(drawn),
  round: 1,
  roleIndex: drawn % 4 === 0 ? null : (drawn % 4) - 1,
  answers: Object.fromEntries(
    models.map((id, index) => [id, ([0, 1, 2, 3, 'nsp'] as const)[(drawn + index) % 5]!]),
  ),
})

/** Any vote for a target: each dot that is given falls on any model. */
export const anyVoteFor = ({ models }: BallotTarget): fc.Arbitrary<SentVote> =>
  fc.record({
    participantId: fc.nat(0xffffffff).map(participantIdAt),
    dots: fc.array(fc.constantFrom(...models), { maxLength: DOTS_EACH }).map(dotsOn),
  })

/** One dot for each model named, as often as it is named. */
function dotsOn(models: readonly ModelId[]): SentVote['dots'] {
  const dots: SentVote['dots'] = {}
  for (const id of models) dots[id] = (dots[id] ?? 0) + 1
  return dots
}

/** A vote of three dots; the participant is the number drawn. */
export const voteOf = (drawn: number, { models }: BallotTarget): SentVote => ({
  participantId: participantIdAt(drawn),
  dots: dotsOn([0, 1, 7].map((step) => models[(drawn * step) % models.length]!)),
})
