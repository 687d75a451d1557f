import { defineStore } from 'pinia'
import { copyFileName, encodeCopy } from '@/exchange/copy'
import { useAssessmentStore } from './assessment'
import { now, today } from './identifiers'
import { usePlanStore } from './plan'

/** A file offered to the browser for saving. */
export interface FileCopy {
  name: string
  content: string
}

/** Copies of what is on screen, stored or not. */
export const useCopyStore = defineStore('copy', () => {
  const open = useAssessmentStore()
  const plan = usePlanStore()

  /** The open assessment as a file; null when none is open. */
  function copyOpen(): FileCopy | null {
    const { project, assessment, answers } = open
    if (!project || !assessment) return null
    const { name } = project.identity
    return {
      name: copyFileName(typeof name === 'string' ? name : '', today()),
      content: encodeCopy(
        {
          project,
          assessment,
          answers: Array.from(answers, ([modelId, answer]) => ({ modelId, ...answer })),
          planLines: plan.lines,
        },
        now(),
      ),
    }
  }

  return { copyOpen }
})
