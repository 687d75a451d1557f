import { computed, watch } from 'vue'
import type { ResponseCode } from '@/domain/assessment'
import { goToRow, typeRow } from '@/domain/sheet'
import { useWorkshopStore } from '@/stores/workshop'
import { useOpenSheet } from './use-open-sheet'
import { useStoredSheets, type OpenSheet } from './use-stored-sheets'

/** Typing sheets of paper, one after the other: what each key changes of the sheet on the table. */
export function useSheet() {
  const open = useWorkshopStore()
  const rows = computed(() => open.models.map(({ id }) => id))
  const roles = computed(() => open.workshop?.options.roles ?? [])
  const isClosed = computed(() => (open.workshop?.forgottenAt ?? null) !== null)

  const stored = useStoredSheets()
  const { typed } = stored
  const { current, finished, isResumed, change, take, resume, finish } = useOpenSheet(
    rows,
    roles,
    stored,
  )
  /** Number of the sheet that is typed; null until its first answer is stored. */
  const number = computed(() => stored.find(current.value.participantId)?.number ?? null)

  function storeKept() {
    if (stored.isKept(current.value)) void stored.store(current.value)
  }

  function type(code: ResponseCode | null) {
    const next = typeRow(current.value.sheet, rows.value, code)
    change({ sheet: next })
    finished.value = undefined
    if (next.at === rows.value.length) void finish()
    else storeKept()
  }

  function choose(roleIndex: number | null) {
    change({ roleIndex, hasRole: true })
    finished.value = undefined
    storeKept()
  }

  function goTo(at: number) {
    const { sheet } = current.value
    change({ sheet: goToRow(sheet, rows.value, at) })
  }

  /** Undoes what the last keys did: the sheet is as it was `before`, and one that they began is gone. */
  function undo(before: OpenSheet) {
    const { participantId } = current.value
    if (participantId !== before.participantId) stored.discard(participantId)
    current.value = before
  }

  /** Back by one row; from the first one to the role, or to the end of the sheet before. */
  function back() {
    const { sheet, hasRole } = current.value
    if (hasRole && sheet.at > 0) goTo(sheet.at - 1)
    else if (hasRole && roles.value.length > 0) change({ hasRole: false })
    else if (sheet.reached === 0 && finished.value) {
      const before = stored.find(finished.value.participantId)
      if (!before) return
      take(before, 'start')
      goTo(rows.value.length - 1)
    }
  }

  // The ballots come a moment after the screen: a sheet that ends before its last row goes on by itself.
  watch(
    typed,
    ([last]) => {
      if (last) resume(last)
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
