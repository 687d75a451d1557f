import type { ResponseCode } from './assessment'
import type { ModelId } from './grid'
import { withCode, type BallotAnswers } from './workshop'

/** A filled sheet of paper while it is typed in, row after row. */
export interface Sheet {
  answers: BallotAnswers
  /** The row to type, from 0; as many as there are rows once all are typed. */
  at: number
  /** How many rows have been typed, blank ones included. */
  reached: number
}

export const newSheet: Sheet = { answers: {}, at: 0, reached: 0 }

/** Types a row and moves on; null for a row that was left blank. Past the last row nothing changes. */
export function typeRow(sheet: Sheet, rows: readonly ModelId[], code: ResponseCode | null): Sheet {
  const modelId = rows[sheet.at]
  if (!modelId) return sheet
  const at = sheet.at + 1
  return {
    answers: withCode(sheet.answers, modelId, code),
    at,
    reached: Math.max(sheet.reached, at),
  }
}

/** Goes to a row that was typed, or to the next one; stays within them. */
export const goToRow = (sheet: Sheet, rows: readonly ModelId[], at: number): Sheet => ({
  ...sheet,
  at: Math.max(0, Math.min(at, sheet.reached, rows.length - 1)),
})

/** A sheet as it was stored, at the row after its last answer: blank rows at the end cannot be told from missing ones. */
export function resumeSheet(answers: BallotAnswers, rows: readonly ModelId[]): Sheet {
  const reached = rows.findLastIndex((id) => answers[id] !== undefined) + 1
  return { answers, at: reached, reached }
}

/** A stored sheet to be read again from its first row. */
export const reviseSheet = (answers: BallotAnswers, rows: readonly ModelId[]): Sheet => ({
  answers,
  at: 0,
  reached: rows.length,
})
