import { describe, expect, it } from 'vitest'
import { BackupRecord, isBackupDue, noBackup, noteChange } from '@/domain/backup'

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString()
const changes = (count: number, record = noBackup, at = day(0)) =>
  Array.from({ length: count }, (_, index) => `answer ${index}`).reduce(
    (noted, thing) => noteChange(noted, thing, at),
    record,
  )

describe('a backup is due', () => {
  it.each([
    ['not without a change', noBackup, day(400), false],
    ['not after nine changes', changes(9), day(1), false],
    ['after ten changes', changes(10), day(0), true],
    ['after thirty days with a change, never saved', changes(1), day(30), true],
    ['not after twenty-nine', changes(1), day(29), false],
    [
      'thirty days after the last one',
      changes(1, { ...noBackup, savedAt: day(0) }, day(20)),
      day(30),
      true,
    ],
    ['not while it was put off', { ...changes(10), putOffAt: day(1) }, day(7), false],
    ['again a week later', { ...changes(10), putOffAt: day(1) }, day(8), true],
  ])('%s', (_, record, now, expected) => {
    expect(isBackupDue(record, now)).toBe(expected)
  })
})

it('changing the same thing again counts once, and no more is kept than needed', () => {
  const twice = noteChange(changes(1), 'answer 0', day(1))
  expect(twice.changed).toEqual(['answer 0'])
  expect(changes(40).changed).toHaveLength(10)
  expect(changes(40).changedAt).toBe(day(0))
})

it('what is damaged in the record falls back', () => {
  expect(BackupRecord.parse({ savedAt: 'soon', changed: 'all' })).toEqual(noBackup)
})
