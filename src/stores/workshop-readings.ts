import { computed, type ComputedRef } from 'vue'
import { noCounts } from '@/domain/answer-counts'
import type { Response } from '@/domain/assessment'
import {
  agreedOrProposal,
  countsInstead,
  latestReadings,
  mostDividedFirst,
  readAll,
  strongGapsOf,
  type Reading,
} from '@/domain/consensus'
import { countsByModel } from '@/domain/counts-by-model'
import type { ModelId } from '@/domain/grid'
import type { Ballot, Discussion, DiscussionOrder, ModelCount, Round } from '@/domain/workshop'

interface Sources {
  /** In scope, in grid order. */
  modelIds: ComputedRef<readonly ModelId[]>
  ballots: ComputedRef<readonly Ballot[]>
  counts: ComputedRef<readonly ModelCount[]>
  discussions: ComputedRef<ReadonlyMap<ModelId, Discussion>>
  order: () => DiscussionOrder
}

/** What follows from the answers of a workshop: each is counted and read here, and nowhere else. */
export function useReadings({ modelIds, ballots, counts, discussions, order: chosen }: Sources) {
  const readingsOf = (round: Round) =>
    computed(() =>
      readAll(modelIds.value, countsByModel(modelIds.value, round, ballots.value, counts.value)),
    )
  const indexed = (readings: ComputedRef<Reading[]>) =>
    computed(() => new Map(readings.value.map((one) => [one.modelId, one])))

  const first = readingsOf(1)
  const second = readingsOf(2)
  const byModel = { 1: indexed(first), 2: indexed(second) }

  /** The answers to a model in a round; undefined outside the scope. */
  const reading = (modelId: ModelId, round: Round): Reading | undefined =>
    byModel[round].value.get(modelId)

  /** The round that counts for a model: the second once enough people answered it, the first until then. */
  const latestRound = (modelId: ModelId): Round => {
    const [before, again] = [reading(modelId, 1), reading(modelId, 2)]
    return before && again && countsInstead(again, before) ? 2 : 1
  }

  /** The answers of that round. */
  const latestReading = (modelId: ModelId): Reading | undefined =>
    reading(modelId, latestRound(modelId))

  /** What the team agreed on, or else what its answers propose; null when there is neither. */
  const held = (modelId: ModelId): Response | null =>
    agreedOrProposal(
      discussions.value.get(modelId)?.agreed,
      latestReading(modelId)?.counts ?? noCounts,
    )

  /** The models in their order of discussion; the second round changes nothing in it. */
  const order = computed<readonly ModelId[]>(() =>
    chosen() === 'grid'
      ? modelIds.value
      : mostDividedFirst(first.value).map(({ modelId }) => modelId),
  )

  /** The models on which the team differs strongly. */
  const strongGaps = computed(() => strongGapsOf(latestReadings(first.value, second.value)))

  return { first, second, reading, latestRound, latestReading, held, order, strongGaps }
}
