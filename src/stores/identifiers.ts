import { AssessmentId, PlanLineId, ProjectId } from '@/domain/assessment'

/** 128 random bits as hexadecimal; `randomUUID` is missing where the page is not served securely. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const newProjectId = (): ProjectId => ProjectId.parse(randomId())
export const newAssessmentId = (): AssessmentId => AssessmentId.parse(randomId())
export const newPlanLineId = (): PlanLineId => PlanLineId.parse(randomId())

/** Now, as an ISO instant. */
export const now = (): string => new Date().toISOString()

/** Today where the user is, `YYYY-MM-DD`. */
export function today(): string {
  const date = new Date()
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${String(date.getFullYear())}-${month}-${String(date.getDate()).padStart(2, '0')}`
}
