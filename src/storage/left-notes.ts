import { Answer, Assessment, AssessmentId, Project } from '@/domain/assessment'
import { ModelId } from '@/domain/grid'
import { Instant } from '@/domain/instant'
import { z } from '@/domain/zod'
import { drop, keep, readKept } from './kept'
import { forgetHeldNotes, heldNotes, type Note } from './notes'
import { readRows } from './rows'

const NAME = 'notes'

const { response, reason, comment, evidence, toConfirm } = Answer.shape

const LeftNote = z.object({
  assessmentId: AssessmentId,
  modelId: ModelId,
  patch: z.object({
    response: z.exactOptional(response),
    reason: z.exactOptional(reason),
    comment: z.exactOptional(comment),
    evidence: z.exactOptional(evidence),
    toConfirm: z.exactOptional(toConfirm),
  }),
  at: Instant,
  draft: z.nullable(z.object({ project: Project, assessment: Assessment })),
})

/** What earlier pages had not stored when they were left. */
export const readLeftNotes = (): Note[] =>
  readRows(LeftNote, readKept(NAME, z.array(z.unknown())) ?? [])

/** Keeps these in place of what was left before. */
export function keepLeftNotes(notes: readonly Note[]): void {
  if (notes.length > 0) keep(NAME, JSON.stringify(notes))
  else drop(NAME)
}

/**
 * Keeps what this page has noted and not stored, as it is being left. A browser gives up what waits in the database
 * behind another write when its page goes, a note too; what it keeps beside the database it takes at once.
 */
export function leaveNotes(): void {
  const notes = heldNotes()
  if (notes.length > 0) keepLeftNotes([...readLeftNotes(), ...notes])
}

/** Gives up what is noted here, and what was left: everything is being removed. */
export function giveUpNotes(): void {
  forgetHeldNotes()
  keepLeftNotes([])
}
