import { computed, shallowRef, type ComputedRef } from 'vue'
import { t } from '@/i18n'
import type { HandoutModel } from '@/report/handout'
import { signKey, type SheetKey } from './sheet-keys'
import type { useSheet } from './use-sheet'
import type { OpenSheet } from './use-stored-sheets'

/** A key with a letter, and the sheet before and after it. */
interface Press {
  letter: string
  before: OpenSheet
  after: OpenSheet
}

type Note =
  | { kind: 'wrongKey' | 'wrongRole' | 'refused' }
  | { kind: 'together'; number: number; next: number }

/** The longest sign on paper. */
const LETTERS = 3

/** What keys and buttons do to the sheet, and what is said of it. */
export function useTyping(
  sheet: ReturnType<typeof useSheet>,
  models: ComputedRef<readonly HandoutModel[]>,
) {
  const { current, finished, isResumed, number } = sheet
  const note = shallowRef<Note>()
  let presses: readonly Press[] = []

  const status = computed(() => {
    if (note.value) return t(`sheet.status.${note.value.kind}`, { ...note.value })
    if (isResumed.value) return t('sheet.status.resumed', { number: number.value ?? '' })
    if (!finished.value) return ''
    return finished.value.number === null
      ? t('sheet.status.empty')
      : t('sheet.status.saved', { number: finished.value.number })
  })

  function noteOn(key: SheetKey | null): Note | undefined {
    const { hasRole, sheet: typed } = current.value
    if (!key) return { kind: hasRole ? 'wrongKey' : 'wrongRole' }
    const isNc = key.kind === 'answer' && key.code === 'nc'
    return isNc && !models.value[typed.at]?.model.ncAllowed ? { kind: 'refused' } : undefined
  }

  /**
   * N and S have answered two rows, or one where N is refused, or ended the sheet: all of it becomes one answer.
   * `first`: the sheet before them.
   */
  function typeTogether(first: OpenSheet | undefined) {
    if (!first?.hasRole) {
      note.value = { kind: 'wrongRole' }
      return
    }
    sheet.undo(first)
    sheet.type('nsp')
    const { at } = first.sheet
    const [row, next] = models.value.slice(at, at + 2)
    if (row && next) note.value = { kind: 'together', number: row.number, next: next.number }
  }

  function act(key: SheetKey, first: OpenSheet | undefined) {
    if (key.kind === 'answer') sheet.type(key.code)
    else if (key.kind === 'role') sheet.choose(key.roleIndex)
    else if (key.kind === 'back') sheet.back()
    else if (key.kind === 'move') sheet.goTo(current.value.sheet.at + key.by)
    else if (key.kind === 'together') typeTogether(first)
  }

  /** `letter`: of the key; none for a button. */
  function press(asked: SheetKey | null, letter = '') {
    const before = current.value
    const isNext = letter !== '' && presses.at(-1)?.after === before
    const last = isNext ? presses.slice(1 - LETTERS) : []
    const key = signKey([...last.map((one) => one.letter), letter].join('')) ?? asked
    if (key?.kind !== 'rest') note.value = noteOn(key)
    if (key && !note.value) act(key, last[0]?.before)
    presses = [...last, { letter, before, after: current.value }]
  }

  return { status, press }
}
