import {
  Answer,
  Assessment,
  identityText,
  PlanLine,
  Project,
  type Identity,
} from '@/domain/assessment'
import { ModelId } from '@/domain/grid'
import { Instant } from '@/domain/instant'
import { z } from '@/domain/zod'
import { without } from './without'

export const COPY_FORMAT = 'repere-cps.copy'
export const COPY_VERSION = 1

/**
 * A copy of one assessment as it is on screen; plain JSON that every later format still reads. All of it bears the
 * date of the copy, so that it does not say when it was described.
 */
export const AssessmentCopy = z.strictObject({
  format: z.literal(COPY_FORMAT),
  formatVersion: z.literal(COPY_VERSION),
  exportedAt: Instant,
  project: z.omit(Project, { describedAt: true }),
  assessment: z.omit(Assessment, { describedAt: true }),
  answers: z.array(z.extend(Answer, { modelId: ModelId })),
  planLines: z.array(PlanLine),
})
export type AssessmentCopy = z.infer<typeof AssessmentCopy>

/** Identity fields that leave the device only when someone asks for it. */
export const PRIVATE_FIELDS: ReadonlySet<string> = new Set(['contact'])

/** Whether an identity says anything that leaves the device only when someone asks for it. */
export const hasPrivateFields = (identity: Identity): boolean =>
  [...PRIVATE_FIELDS].some((key) => identityText(identity, key).trim() !== '')

interface OnScreen extends Pick<AssessmentCopy, 'answers' | 'planLines'> {
  project: Project
  assessment: Assessment
}

/** The copy as a text file. `at`: ISO instant. The contact is left out. */
export function encodeCopy({ project, assessment, ...lists }: OnScreen, at: string): string {
  const identity = Object.fromEntries(
    Object.entries(project.identity).filter(([key]) => !PRIVATE_FIELDS.has(key)),
  )
  const copy: AssessmentCopy = {
    format: COPY_FORMAT,
    formatVersion: COPY_VERSION,
    exportedAt: at,
    ...lists,
    project: { ...without(project, 'describedAt'), identity },
    assessment: without(assessment, 'describedAt'),
  }
  return JSON.stringify(copy, null, 2)
}

/** Longest part of a file name that comes from a project's name, in characters. */
const NAME_LIMIT = 60

/** A file name from a project's name: its letters and digits, without the accents that file systems garble. */
export function copyFileName(projectName: string, date: string, extension = 'json'): string {
  const words = projectName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const plain = Array.from(words.replace(/[^\p{L}\p{N}]+/gu, '-'))
    .slice(0, NAME_LIMIT)
    .join('')
  return ['repere-cps', plain.replace(/^-|-$/g, ''), `${date}.${extension}`]
    .filter(Boolean)
    .join('-')
}
