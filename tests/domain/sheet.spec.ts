import { describe, expect, it } from 'vitest'
import { goToRow, newSheet, resumeSheet, reviseSheet, typeRow, type Sheet } from '@/domain/sheet'
import type { ResponseCode } from '@/domain/assessment'
import { modelId } from '../builders'

const rows = ['1.1.1', '1.2.1', '1.2.2'].map(modelId)
const typed = (...codes: (ResponseCode | null)[]): Sheet =>
  codes.reduce<Sheet>((sheet, code) => typeRow(sheet, rows, code), newSheet)

describe('a sheet that is typed', () => {
  it('takes one answer a row and moves on', () => {
    expect(typed(0, 'nc', 'nsp')).toEqual({
      answers: { '1.1.1': 0, '1.2.1': 'nc', '1.2.2': 'nsp' },
      at: 3,
      reached: 3,
    })
  })

  it('leaves a blank row without an answer', () => {
    expect(typed(2, null)).toEqual({ answers: { '1.1.1': 2 }, at: 2, reached: 2 })
  })

  it('changes nothing past its last row', () => {
    const full = typed(1, 1, 1)
    expect(typeRow(full, rows, 3)).toBe(full)
  })

  it('goes back to a row, which another key answers again, or blanks', () => {
    const back = goToRow(typed(0, 1), rows, 0)
    expect(back).toMatchObject({ at: 0, reached: 2 })
    expect(typeRow(back, rows, 3)).toEqual({
      answers: { '1.1.1': 3, '1.2.1': 1 },
      at: 1,
      reached: 2,
    })
    expect(typeRow(back, rows, null).answers).toEqual({ '1.2.1': 1 })
  })

  it.each([
    [-1, 0],
    [1, 1],
    [2, 1],
    [9, 1],
  ])('never goes further than the next row to type: %i', (asked, at) => {
    expect(goToRow(typed(0), rows, asked).at).toBe(at)
  })

  it('stays on its last row once all are typed', () => {
    expect(goToRow(typed(0, 1, 2), rows, 3).at).toBe(2)
  })
})

describe('a sheet that was stored', () => {
  it.each<[Record<string, ResponseCode>, number]>([
    [{}, 0],
    [{ '1.1.1': 2 }, 1],
    [{ '1.2.1': 'nsp' }, 2],
    [{ '1.2.2': 0 }, 3],
  ])('goes on after its last answer: %o', (answers, at) => {
    expect(resumeSheet(answers, rows)).toEqual({ answers, at, reached: at })
  })

  it('is read again from its first row', () => {
    const answers: Record<string, ResponseCode> = { '1.1.1': 2 }
    expect(reviseSheet(answers, rows)).toEqual({
      answers,
      at: 0,
      reached: 3,
    })
  })
})
