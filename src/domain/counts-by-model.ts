import { addCounts, countCodes, peopleIn, type AnswerCounts } from './answer-counts'
import { latestReadings, readAll, type Reading } from './consensus'
import { ModelId } from './grid'
import type { Ballot, ModelCount, Round } from './workshop'

/** How many people gave each answer to each model in a round, from ballots and counts together. */
export function countsByModel(
  models: readonly ModelId[],
  round: Round,
  ballots: readonly Ballot[],
  counts: readonly ModelCount[],
): Map<ModelId, AnswerCounts> {
  const written = ballots.filter((ballot) => ballot.round === round)
  const counted = counts.filter((one) => one.round === round)
  return new Map(
    models.map((modelId) => {
      const codes = written.flatMap(({ answers }) => answers[modelId] ?? [])
      const others = counted.filter((one) => one.modelId === modelId)
      return [modelId, others.reduce((sum, one) => addCounts(sum, one.counts), countCodes(codes))]
    }),
  )
}

/** Every model as the group answered it last, in the order of `models`. */
export function readLatest(
  models: readonly ModelId[],
  ballots: readonly Ballot[],
  counts: readonly ModelCount[],
): readonly Reading[] {
  const readingsOf = (round: Round) =>
    readAll(models, countsByModel(models, round, ballots, counts))
  return latestReadings(readingsOf(1), readingsOf(2))
}

/**
 * The counts that stay when ballots are deleted: one for each model that a ballot answers, and each round. Not only for
 * the models in scope: the scope may be another one later, the ballots are gone.
 */
export function countsOfBallots(ballots: readonly Ballot[]): Omit<ModelCount, 'workshopId'>[] {
  const rounds: readonly Round[] = [1, 2]
  const answered = new Set(ballots.flatMap(({ answers }) => Object.keys(answers)))
  const models = [...answered].map((id) => ModelId.parse(id))
  return rounds.flatMap((round) =>
    [...countsByModel(models, round, ballots, [])]
      .filter(([, counts]) => peopleIn(counts) > 0)
      .map(([modelId, counts]) => ({ modelId, round, origin: 'ballots' as const, counts })),
  )
}
