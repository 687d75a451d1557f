import { computed, shallowRef } from 'vue'
import { isBefore } from '@/domain/instant'
import type { OwnBallot, OwnBallotId } from '@/domain/own-ballot'
import type { LeftBallot } from '@/storage/left-ballots'
import { changeOwnBallot, OwnBallotGoneError, watchOwnBallot } from '@/storage/own-ballots'
import { now } from './identifiers'
import { useSavingStore } from './saving'
import type { Edition } from './use-grid'

type Change = (own: OwnBallot) => OwnBallot

/** One ballot of this device while someone answers it: what is stored, with what is on its way laid over it. */
export interface OwnBallotSession {
  id: OwnBallotId
  edition: Edition
  /** Undefined once it was deleted: this window does not remember it either. */
  ballot: () => OwnBallot | undefined
  /** Whether something said here is not stored yet. */
  isUnsaved: () => boolean
  /** The ballot as it is stored and as it shows, where these differ. */
  unstored: () => LeftBallot[]
  /** Takes what was read from storage; undefined says that the ballot is not there any more. */
  receive: (reading: OwnBallot | undefined) => void
  /** Follows what is stored, in this tab and others; returns how to stop. */
  follow: () => () => void
  /** Shows a change at once and stores it; the latest of a name tells for those before it. */
  change: (name: string, apply: Change) => void
}

/** Starts a session on a ballot that is stored. */
export function openOwnBallotSession(known: OwnBallot): OwnBallotSession {
  const { id, gridId, edition } = known
  const saving = useSavingStore()
  const stored = shallowRef<OwnBallot | undefined>(known)
  /** What storage has not taken yet: no two names change the same part of it, so their order does not count. */
  const changes = shallowRef<ReadonlyMap<string, Change>>(new Map())

  const ballot = computed(() => {
    if (!stored.value) return undefined
    return [...changes.value.values()].reduce((own, apply) => apply(own), stored.value)
  })

  function receive(reading: OwnBallot | undefined) {
    // What was said of a ballot that was deleted goes with it, even where another has been begun since.
    if (reading?.participantId !== stored.value?.participantId) changes.value = new Map()
    // A reading may be older than a write that has ended since: it would hide the answer for a moment.
    else if (reading && stored.value && isBefore(reading.updatedAt, stored.value.updatedAt)) return
    stored.value = reading
  }

  async function write(name: string) {
    const apply = changes.value.get(name)
    if (!apply) return
    try {
      const written = await changeOwnBallot(id, apply, now())
      // It may have been deleted since: what was written then is not shown again.
      if (written.participantId === stored.value?.participantId) receive(written)
    } catch (error) {
      if (!(error instanceof OwnBallotGoneError)) throw error
      receive(undefined)
    }
    if (changes.value.get(name) === apply) {
      changes.value = new Map([...changes.value].filter(([key]) => key !== name))
    }
  }

  return {
    id,
    edition: { gridId, edition },
    ballot: () => ballot.value,
    isUnsaved: () => changes.value.size > 0,
    unstored: () => {
      const [before, after] = [stored.value, ballot.value]
      return before && after && changes.value.size > 0 ? [{ before, after }] : []
    },
    receive,
    follow: () => watchOwnBallot(id, receive),
    change: (name, apply) => {
      if (!stored.value) return
      changes.value = new Map(changes.value).set(name, apply)
      saving.save(`own ballot ${id} ${name}`, () => write(name))
    },
  }
}
