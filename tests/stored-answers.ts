import type { Answers, AssessmentId } from '@/domain/assessment'
import { loadAnswersOf } from '@/storage/answers'

/** The answers of one assessment, as they are stored. */
export async function loadAnswers(id: AssessmentId): Promise<Answers> {
  return (await loadAnswersOf([id])).get(id) ?? new Map()
}
