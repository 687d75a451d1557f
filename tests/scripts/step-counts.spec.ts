import { describe, expect, it } from 'vitest'
import { browserCount, isGreen, unitCount } from '../../scripts/step-counts.mjs'

describe('a step', () => {
  it('passes when every test of it has passed', () => {
    expect(isGreen(unitCount({ numPassedTests: 2 }))).toBe(true)
    expect(isGreen(browserCount({ stats: { expected: 2 } }))).toBe(true)
  })

  it.each([
    ['fails', unitCount({ numPassedTests: 2, numFailedTests: 1 })],
    ['is skipped', unitCount({ numPassedTests: 2, numPendingTests: 1 })],
    ['is still to be written', unitCount({ numPassedTests: 2, numTodoTests: 1 })],
    ['fails in a browser', browserCount({ stats: { expected: 2, unexpected: 1 } })],
    ['passes only when tried again', browserCount({ stats: { expected: 2, flaky: 1 } })],
    ['is skipped in a browser', browserCount({ stats: { expected: 2, skipped: 1 } })],
  ])('fails when a test %s', (_, count) => {
    expect(isGreen(count, 'linux')).toBe(false)
    expect(count.passed).toBe(2)
    expect(count.failed + count.skipped).toBe(1)
  })

  it('may leave tests out on Windows, which cannot kill a group of processes', () => {
    expect(isGreen({ passed: 2, failed: 0, skipped: 1 }, 'win32')).toBe(true)
    expect(isGreen({ passed: 2, failed: 1, skipped: 1 }, 'win32')).toBe(false)
  })
})
