/**
 * What came of the tests of a step; a step without tests counts as one.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/**
 * A test that is left out proves nothing. Windows has no groups of processes: its tests of killed browsers are left out.
 *
 * @param {Count} count
 */
export const isGreen = ({ failed, skipped }, platform = process.platform) =>
  failed === 0 && (skipped === 0 || platform === 'win32')

/**
 * @param {number} code The exit code of the step.
 * @param {Count | undefined} count Its tests, where it has any.
 * @returns {Count}
 */
export function countOf(code, count) {
  if (count === undefined)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  // A run can fail without a failing test: a file that cannot be read, a server that does not start.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/**
 * @param {Record<string, number>} report What Vitest writes, without the tests themselves.
 * @returns {Count}
 */
export function unitCount({
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  numTodoTests = 0,
}) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/**
 * @param {{ stats?: Record<string, number> }} report What Playwright writes.
 * @returns {Count}
 */
export function browserCount({ stats = {} }) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}
