import { computed } from 'vue'
import { isBefore } from '@/domain/instant'
import type { Sheet } from '@/domain/sheet'
import type { Ballot, ParticipantId, ReadBallot } from '@/domain/workshop'
import { now } from '@/stores/identifiers'
import { useWorkshopStore } from '@/stores/workshop'

/** A sheet that is typed: every key is stored at once, so that a closed browser loses none. */
export interface OpenSheet {
  participantId: ParticipantId
  sheet: Sheet
  roleIndex: number | null
  /** Whether the role is said, or there is none to say. */
  hasRole: boolean
}

export type StoredSheets = ReturnType<typeof useStoredSheets>

/** The sheets typed in the open workshop, as they are stored and as they were last asked to be. */
export function useStoredSheets() {
  const open = useWorkshopStore()

  /** The last one first. */
  const typed = computed(() =>
    open.ballots.filter(({ source, round }) => source === 'paper' && round === 1).toReversed(),
  )
  const find = (id: ParticipantId) => typed.value.find(({ participantId }) => participantId === id)

  /** A sheet without any answer is not kept, unless it had some when it was stored. */
  const isKept = ({ participantId, sheet }: OpenSheet) =>
    Object.keys(sheet.answers).length > 0 || find(participantId) !== undefined

  /** Of each sheet, what was last asked to be stored here: keys come faster than they are read back. */
  const asked = new Map<ParticipantId, ReadBallot>()

  function store({ participantId, sheet, roleIndex }: OpenSheet) {
    const ballot: ReadBallot = {
      participantId,
      roleIndex,
      answers: sheet.answers,
      round: 1,
      source: 'paper',
      receivedAt: now(),
    }
    asked.set(participantId, ballot)
    return open.collect(ballot)
  }

  function newestOf(read: Ballot): ReadBallot {
    const own = asked.get(read.participantId)
    return own && !isBefore(own.receivedAt, read.receivedAt) ? own : read
  }

  /** Removes a sheet that was begun here; one that was not stays. */
  function discard(id: ParticipantId) {
    if (asked.delete(id)) void open.removeBallots(id)
  }

  return { typed, find, isKept, store, newestOf, discard }
}
