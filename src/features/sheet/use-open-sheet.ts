import { shallowRef, type ComputedRef } from 'vue'
import type { ModelId } from '@/domain/grid'
import { newSheet, resumeSheet, reviseSheet } from '@/domain/sheet'
import type { Ballot, ParticipantId } from '@/domain/workshop'
import { newParticipantId } from '@/stores/workshop-identifiers'
import type { OpenSheet, StoredSheets } from './use-stored-sheets'

/** What the last finished sheet left behind. */
interface Finished {
  participantId: ParticipantId
  /** Null for a sheet without any answer, which is not kept. */
  number: number | null
}

const blankSheet = (hasRole: boolean): OpenSheet => ({
  participantId: newParticipantId(),
  sheet: newSheet,
  roleIndex: null,
  hasRole,
})

/** The sheet on the table: a new one, one that is taken up again, and what the one before left behind. */
export function useOpenSheet(
  rows: ComputedRef<readonly ModelId[]>,
  roles: ComputedRef<readonly string[]>,
  stored: StoredSheets,
) {
  const blank = () => blankSheet(roles.value.length === 0)
  const current = shallowRef(blank())
  const finished = shallowRef<Finished>()
  /** Whether a sheet that was begun before has come back. */
  const isResumed = shallowRef(false)
  let isLookedFor = false

  function change(patch: Partial<OpenSheet>) {
    // What ends before its last row from now on was typed here.
    isLookedFor = true
    isResumed.value = false
    current.value = { ...current.value, ...patch }
  }

  /** Takes a sheet up again: to go on where it ends, or to read it from its first row. */
  function take(ballot: Ballot, from: 'end' | 'start') {
    const set = from === 'end' ? resumeSheet : reviseSheet
    const { participantId, answers, roleIndex } = stored.newestOf(ballot)
    finished.value = undefined
    current.value = { participantId, sheet: set(answers, rows.value), roleIndex, hasRole: true }
  }

  /** Goes on with the last stored sheet if it ends before its last row; once, and not after a key. */
  function resume(last: Ballot) {
    if (isLookedFor) return
    isLookedFor = true
    const { reached } = resumeSheet(last.answers, rows.value)
    if (finished.value || reached === 0 || reached === rows.value.length) return
    take(last, 'end')
    isResumed.value = true
  }

  /** Puts the sheet away and takes a new one. */
  async function finish() {
    const done = current.value
    current.value = blank()
    isResumed.value = false
    finished.value = undefined
    const receipt = stored.isKept(done) ? await stored.store(done) : undefined
    const isBack = current.value.participantId === done.participantId
    if (receipt?.kind === 'closed' || isBack) return
    finished.value = {
      participantId: done.participantId,
      number: receipt?.ballot.number ?? null,
    }
  }

  return { current, finished, isResumed, change, take, resume, finish }
}
