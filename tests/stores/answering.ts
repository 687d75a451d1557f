import { responseFromCode, type ResponseCode } from '@/domain/assessment'
import { useAssessmentStore } from '@/stores/assessment'
import { modelId } from '../builders'

/** Answers models of the open assessment: `answer({ '1.1.1': 2, '1.2.1': 'nsp' })`. */
export function answer(codes: Record<string, ResponseCode>) {
  const open = useAssessmentStore()
  for (const [id, code] of Object.entries(codes))
    open.answer(modelId(id), { response: responseFromCode(code) })
}
