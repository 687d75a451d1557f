import { defineStore } from 'pinia'
import { identityText, type AssessmentId } from '@/domain/assessment'
import { copyFileName, encodeCopy } from '@/exchange/copy'
import { loadRecord } from '@/storage/assessments'
import { useAssessmentStore } from './assessment'
import { now, today } from './identifiers'
import { usePlanStore } from './plan'

/** A file offered to the browser for saving. */
export interface FileCopy {
  name: string
  content: string
}

/** Copies of assessments: of the one on screen, stored or not, and of stored ones. */
export const useCopyStore = defineStore('copy', () => {
  const open = useAssessmentStore()
  const plan = usePlanStore()

  /** The open assessment as a file; null when none is open. */
  function copyOpen(): FileCopy | null {
    const { project, assessment, answers } = open
    if (!project || !assessment) return null
    return fileOf({
      project,
      assessment,
      answers: Array.from(answers, ([modelId, answer]) => ({ modelId, ...answer })),
      planLines: plan.lines,
    })
  }

  /** A stored assessment as a file; null when it is not on this device. */
  async function copyStored(id: AssessmentId): Promise<FileCopy | null> {
    const record = await loadRecord(id)
    const assessment = record?.assessments.find((one) => one.id === id)
    if (!record || !assessment) return null
    return fileOf({
      project: record.project,
      assessment,
      answers: Array.from(record.answers, ([modelId, { value }]) => ({ modelId, ...value })),
      planLines: Array.from(record.planLines.values(), ({ value }) => value),
    })
  }

  return { copyOpen, copyStored }
})

function fileOf(parts: Parameters<typeof encodeCopy>[0]): FileCopy {
  return {
    name: copyFileName(identityText(parts.project.identity, 'name'), today()),
    content: encodeCopy(parts, now()),
  }
}
