import { computed, shallowRef, watch } from 'vue'
import type { ResponseCode } from '@/domain/assessment'
import { isBefore } from '@/domain/instant'
import { goToRow, newSheet, resumeSheet, reviseSheet, typeRow, type Sheet } from '@/domain/sheet'
import type { Ballot, ParticipantId, ReadBallot } from '@/domain/workshop'
import { useWorkshopStore } from '@/stores/workshop'
import { now } from '@/stores/identifiers'
import { newParticipantId } from '@/stores/workshop-identifiers'

/** A sheet that is typed: every key is stored at once, so that a closed browser loses none. */
export interface OpenSheet {
  participantId: ParticipantId
  sheet: Sheet
  roleIndex: number | null
  /** Whether the role is said, or there is none to say. */
  hasRole: boolean
}

/** What the last finished sheet left behind. */
interface Finished {
  participantId: ParticipantId
  /** Null for a sheet without any answer, which is not kept. */
  number: number | null
}

export function useSheet() {
  const open = useWorkshopStore()
  const rows = computed(() => open.models.map(({ id }) => id))
  const roles = computed(() => open.workshop?.options.roles ?? [])
  const isClosed = computed(() => (open.workshop?.forgottenAt ?? null) !== null)

  const blank = (): OpenSheet => ({
    participantId: newParticipantId(),
    sheet: newSheet,
    roleIndex: null,
    hasRole: roles.value.length === 0,
  })
  const current = shallowRef<OpenSheet>(blank())
  const finished = shallowRef<Finished>()
  /** Whether a sheet that was begun before has come back. */
  const isResumed = shallowRef(false)

  /** Sheets typed in this workshop, the last one first. */
  const typed = computed(() =>
    open.ballots.filter(({ source, round }) => source === 'paper' && round === 1).toReversed(),
  )
  const storedAs = (id: ParticipantId) =>
    typed.value.find(({ participantId }) => participantId === id)
  /** Number of the sheet that is typed; null until its first answer is stored. */
  const number = computed(() => storedAs(current.value.participantId)?.number ?? null)

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

  let isLookedFor = false

  function change(patch: Partial<OpenSheet>) {
    // What ends before its last row from now on was typed here.
    isLookedFor = true
    isResumed.value = false
    current.value = { ...current.value, ...patch }
  }

  const isKept = ({ participantId, sheet }: OpenSheet) =>
    Object.keys(sheet.answers).length > 0 || storedAs(participantId) !== undefined

  /** Puts the sheet away and takes a new one. */
  async function finish() {
    const done = current.value
    current.value = blank()
    isResumed.value = false
    finished.value = undefined
    const receipt = isKept(done) ? await store(done) : undefined
    const isBack = current.value.participantId === done.participantId
    if (receipt?.kind === 'closed' || isBack) return
    finished.value = {
      participantId: done.participantId,
      number: receipt?.ballot.number ?? null,
    }
  }

  function type(code: ResponseCode | null) {
    const next = typeRow(current.value.sheet, rows.value, code)
    change({ sheet: next })
    finished.value = undefined
    if (next.at === rows.value.length) void finish()
    else if (isKept(current.value)) void store(current.value)
  }

  function choose(roleIndex: number | null) {
    change({ roleIndex, hasRole: true })
    finished.value = undefined
    if (isKept(current.value)) void store(current.value)
  }

  function goTo(at: number) {
    const { sheet } = current.value
    change({ sheet: goToRow(sheet, rows.value, at) })
  }

  /** Takes a sheet up again: to go on where it ends, or to read it from its first row. */
  function take(ballot: Ballot, from: 'end' | 'start') {
    const set = from === 'end' ? resumeSheet : reviseSheet
    const { participantId, answers, roleIndex } = newestOf(ballot)
    finished.value = undefined
    current.value = {
      participantId,
      sheet: set(answers, rows.value),
      roleIndex,
      hasRole: true,
    }
  }

  /** Undoes what the last keys did: the sheet is as it was `before`, and one that they began is gone. */
  function undo(before: OpenSheet) {
    const { participantId } = current.value
    if (participantId !== before.participantId && asked.delete(participantId))
      void open.removeBallots(participantId)
    current.value = before
  }

  /** Back by one row; from the first one to the role, or to the end of the sheet before. */
  function back() {
    const { sheet, hasRole } = current.value
    if (hasRole && sheet.at > 0) goTo(sheet.at - 1)
    else if (hasRole && roles.value.length > 0) change({ hasRole: false })
    else if (sheet.reached === 0 && finished.value) {
      const before = storedAs(finished.value.participantId)
      if (!before) return
      take(before, 'start')
      goTo(rows.value.length - 1)
    }
  }

  // The ballots come a moment after the screen: a sheet that ends before its last row goes on by itself.
  watch(
    typed,
    ([last]) => {
      if (!last || isLookedFor) return
      isLookedFor = true
      const { reached } = resumeSheet(last.answers, rows.value)
      if (finished.value || reached === 0 || reached === rows.value.length) return
      take(last, 'end')
      isResumed.value = true
    },
    { immediate: true },
  )

  return {
    rows,
    roles,
    isClosed,
    current,
    number,
    finished,
    isResumed,
    typed,
    type,
    choose,
    goTo,
    take,
    undo,
    back,
    finish,
  }
}
