/** The data on this device was written by a newer version of the application. Nothing was opened or changed. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError'
}

/** Older data could not be brought to the current version. It is as it was; nothing was opened. */
export class UpgradeError extends Error {
  override readonly name = 'UpgradeError'
}

/** The plan has no place for a new line: other tabs have taken the last one, or that of its model. */
export class PlanFullError extends Error {
  override readonly name = 'PlanFullError'
}

const CONNECTION_ERRORS = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'TransactionInactiveError',
  'UnknownError',
])

/** The names of an error and of what caused it, as Dexie and the language keep them. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const { inner } = error as { inner?: unknown }
  return [error.name, ...namesOf(inner), ...namesOf(error.cause)]
}

/**
 * Why something could not be written: no room left, newer data than this application knows, no place in the plan, or
 * another reason.
 */
export type Failure = 'full' | 'newer' | 'plan' | 'other'

/** Why a write failed, from the error or from those it was wrapped around; `other` for what nobody can mend. */
export function failureOf(error: unknown): Failure {
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return 'full'
  if (names.includes('PlanFullError')) return 'plan'
  return names.includes('NewerDataError') || names.includes('VersionError') ? 'newer' : 'other'
}

/** Whether the browser seems to have closed the connection, so that opening it again may help. */
export const isConnectionLost = (error: unknown): boolean =>
  failureOf(error) === 'other' && namesOf(error).some((name) => CONNECTION_ERRORS.has(name))
