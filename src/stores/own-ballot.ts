import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { hasEdition } from '@/catalog'
import type { ResponseCode } from '@/domain/assessment'
import { modelsOf, type ModelId } from '@/domain/grid'
import {
  answersNow,
  modelsNow,
  withAnswer,
  type OwnBallot,
  type OwnBallotId,
} from '@/domain/own-ballot'
import { withDots } from '@/domain/vote'
import type { ReadInvitation } from '@/exchange/invitation'
import {
  changeOwnBallot,
  deleteOwnBallot,
  loadOwnBallot,
  watchOwnBallots,
} from '@/storage/own-ballots'
import { now } from './identifiers'
import { newOwnBallot, withInvitation } from './joining'
import { useSavingStore } from './saving'
import { turns } from './take-latest'
import { useGrid } from './use-grid'

/** Whether this build can show the edition that an invitation names. */
export const canAnswer = ({ gridId, edition }: ReadInvitation): boolean =>
  gridId === undefined || edition === undefined || hasEdition(gridId, edition)

/**
 * The ballot that this device answers in a workshop. It stays on the device until it is deleted: what is sent is
 * the code that its owner shows.
 */
export const useOwnBallotStore = defineStore('own-ballot', () => {
  const saving = useSavingStore()
  const ballot = shallowRef<OwnBallot>()
  const { grid, load: loadGrid } = useGrid(() => ballot.value)
  /** The ballots on this device, most recently changed first; undefined until storage has answered. */
  const kept = shallowRef<readonly OwnBallot[]>()

  /** Every model of the edition, in grid order. */
  const allModels = computed(() => (grid.value ? modelsOf(grid.value).map(({ id }) => id) : []))
  const models = computed(() =>
    grid.value && ballot.value ? modelsNow(grid.value, ballot.value) : [],
  )
  const answers = computed(() => (ballot.value ? answersNow(ballot.value) : {}))
  const left = computed(() => models.value.filter(({ id }) => answers.value[id] === undefined))

  /** Begins an opening: only the last one asked for is shown. */
  const begin = turns()

  async function show(next: OwnBallot, isLatest: () => boolean) {
    const loaded = await loadGrid(next)
    if (!isLatest()) return
    grid.value = loaded
    ballot.value = next
  }

  /** Opens a ballot of this device; false when there is none. */
  async function open(id: OwnBallotId): Promise<boolean> {
    const isLatest = begin()
    const found = await loadOwnBallot(id)
    if (!isLatest()) return true
    if (!found || !hasEdition(found.gridId, found.edition)) {
      // It may have been deleted since it was open.
      ballot.value = undefined
      return false
    }
    if (ballot.value?.id === id) return true
    await show(found, isLatest)
    return true
  }

  /** Joins a workshop, or takes up the ballot of it that is here already. Gives its id once it is stored. */
  async function join(invitation: ReadInvitation, roleIndex: number | null): Promise<OwnBallotId> {
    const isLatest = begin()
    const whole = newOwnBallot(invitation)
    const invited = (own: OwnBallot) => withInvitation(own, invitation, roleIndex)
    const joined = await changeOwnBallot(whole, invited, now())
    saving.noteSaved()
    await show(joined, isLatest)
    return whole.id
  }

  /** Shows a change at once and stores it; changes of one name follow one another. */
  function change(name: string, apply: (own: OwnBallot) => OwnBallot) {
    const shown = ballot.value
    if (!shown) return
    ballot.value = apply(shown)
    saving.save(`own ballot ${shown.id} ${name}`, async () => {
      await changeOwnBallot(shown, apply, now())
    })
  }

  /** Answers a model in the round of now; null takes the answer back. */
  function answer(modelId: ModelId, code: ResponseCode | null) {
    const round = ballot.value?.round ?? 1
    change(`${String(round)} ${modelId}`, (own) => withAnswer(own, round, modelId, code))
  }

  /** Names the models of the second round; those answered a second time already keep their answer. */
  const nameSecond = (secondModels: readonly ModelId[]) => {
    change('second', (own) => ({ ...own, secondModels: [...secondModels] }))
  }

  /** Gives a model so many dots, as far as they go. */
  function giveDots(modelId: ModelId, count: number) {
    const dots = withDots(ballot.value?.dots ?? {}, modelId, count)
    change('dots', (own) => ({ ...own, dots }))
  }

  return {
    ballot,
    grid,
    kept,
    allModels,
    models,
    answers,
    left,
    open,
    join,
    answer,
    nameSecond,
    giveDots,
    setRound: (round: OwnBallot['round']) => {
      change('round', (own) => ({ ...own, round }))
    },
    /** Follows the ballots of this device. Returns how to stop. */
    follow: () =>
      watchOwnBallots((ballots) => {
        kept.value = ballots
      }),
    remove: async (id: OwnBallotId) => {
      await deleteOwnBallot(id)
      if (ballot.value?.id === id) ballot.value = undefined
    },
  }
})
