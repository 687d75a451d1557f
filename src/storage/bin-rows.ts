import { AssessmentId, ProjectId } from '@/domain/assessment'
import { Instant } from '@/domain/instant'
import { z } from '@/domain/zod'

export const BinKind = z.literal(['project', 'assessment', 'planLine'])
export type BinKind = z.infer<typeof BinKind>

/** Something deleted, under its own id, with its rows as they were stored, damaged ones included. */
export const BinRow = z.object({
  id: z.string(),
  kind: BinKind,
  deletedAt: Instant,
  projectId: ProjectId,
  /** The assessment that a plan line belongs to; null for the others. */
  assessmentId: z.nullable(AssessmentId),
  projectName: z.catch(z.string(), ''),
  /** By the name of their store. */
  rows: z.record(z.string(), z.array(z.unknown())),
})
export type BinRow = z.infer<typeof BinRow>
