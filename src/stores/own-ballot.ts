import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { hasEdition } from '@/catalog'
import type { ResponseCode } from '@/domain/assessment'
import { modelsOf, type ModelId } from '@/domain/grid'
import {
  answersNow,
  leftNow,
  modelsNow,
  withAnswer,
  type OwnBallot,
  type OwnBallotId,
} from '@/domain/own-ballot'
import { withDots } from '@/domain/vote'
import type { ReadInvitation } from '@/exchange/invitation'
import { followLeaving } from '@/storage/left'
import { storeLeftBallots } from '@/storage/left-ballots'
import {
  deleteOwnBallot,
  joinOwnBallot,
  loadOwnBallot,
  watchOwnBallots,
} from '@/storage/own-ballots'
import { now } from './identifiers'
import { newOwnBallot, withInvitation } from './joining'
import { openOwnBallotSession, type OwnBallotSession } from './own-ballot-session'
import { useSavingStore } from './saving'
import { useShownSession } from './use-shown-session'

/** Whether this build can show the edition that an invitation names. */
export const canAnswer = ({ gridId, edition }: ReadInvitation): boolean =>
  gridId === undefined || edition === undefined || hasEdition(gridId, edition)

/**
 * The ballot that this device answers in a workshop. It stays on the device until it is deleted: what is sent is
 * the code that its owner shows.
 */
export const useOwnBallotStore = defineStore('own-ballot', () => {
  const saving = useSavingStore()
  const { session, grid, unsaved, begin, show, close } = useShownSession(
    ({ edition }: OwnBallotSession) => edition,
  )
  const ballot = computed(() => session.value?.ballot())
  /** The ballot that was deleted while it was open, here or in another tab. */
  const gone = computed(() =>
    session.value && !session.value.ballot() ? session.value.id : undefined,
  )
  /** The ballots on this device, most recently changed first; undefined until storage has answered. */
  const kept = shallowRef<readonly OwnBallot[]>()

  /** Every model of the edition, in grid order. */
  const allModels = computed(() => (grid.value ? modelsOf(grid.value).map(({ id }) => id) : []))
  const models = computed(() =>
    grid.value && ballot.value ? modelsNow(grid.value, ballot.value) : [],
  )
  const answers = computed(() => (ballot.value ? answersNow(ballot.value) : {}))
  const left = computed(() => (grid.value && ballot.value ? leftNow(grid.value, ballot.value) : []))

  /** What a page that was left had not stored; where it cannot be stored now, it stays for the next time. */
  const takeLeft = () => storeLeftBallots().catch(() => undefined)
  followLeaving(
    'ballots',
    () =>
      [...new Set([session.value, ...unsaved.values()])].flatMap((one) => one?.unstored() ?? []),
    takeLeft,
  )

  /** The session of a ballot that this window knows of, with what is not stored yet. */
  const known = (id: OwnBallotId) => (session.value?.id === id ? session.value : unsaved.get(id))

  async function showRead(read: OwnBallot, isLatest: () => boolean) {
    const next = known(read.id) ?? openOwnBallotSession(read)
    next.receive(read)
    if (next !== session.value) await show(next, isLatest)
  }

  /** Opens a ballot of this device and follows it; false when there is none. */
  async function open(id: OwnBallotId): Promise<boolean> {
    const isLatest = begin()
    await takeLeft()
    const found = await loadOwnBallot(id)
    if (!isLatest()) return true
    if (!found || !hasEdition(found.gridId, found.edition)) {
      // It may have been deleted since it was open.
      if (!found) known(id)?.receive(found)
      close()
      return false
    }
    await showRead(found, isLatest)
    return true
  }

  /** Joins a workshop, or takes up the ballot of it that is here already. Gives its id once it is stored. */
  async function join(invitation: ReadInvitation, roleIndex: number | null): Promise<OwnBallotId> {
    const isLatest = begin()
    const whole = newOwnBallot(invitation)
    const invited = (own: OwnBallot) => withInvitation(own, invitation, roleIndex)
    await takeLeft()
    const joined = await joinOwnBallot(whole, invited, now())
    saving.noteSaved()
    if (isLatest()) await showRead(joined, isLatest)
    return whole.id
  }

  /** Deletes a ballot of this device, and what is not stored of it yet. */
  async function remove(id: OwnBallotId) {
    // Nothing of it is to stay beside the database either.
    await takeLeft()
    await deleteOwnBallot(id)
    known(id)?.receive(undefined)
    if (session.value?.id === id) close()
    // The list says so at once, not when it is read again.
    kept.value = kept.value?.filter((one) => one.id !== id)
  }

  const change = (name: string, apply: (own: OwnBallot) => OwnBallot) =>
    session.value?.change(name, apply)

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
    gone,
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
    remove,
  }
})
