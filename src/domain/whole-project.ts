import type { Answer, Assessment, AssessmentId, PlanLine, Project } from './assessment'
import type { ModelId } from './grid'
import type { Dated } from './instant'
import type { PriorityVotes } from './vote'
import type { Ballot, Discussion, ModelCount, Workshop } from './workshop'

/** An answer with its place and the instant of its last change. */
export type DatedAnswer = Dated<Answer & { assessmentId: AssessmentId; modelId: ModelId }>
export type DatedPlanLine = Dated<PlanLine>

/** Tells the answers of a project apart. */
export const answerKey = ({ assessmentId, modelId }: DatedAnswer): string =>
  `${assessmentId} ${modelId}`

/** A workshop with all that was said in it, in flat lists. */
export interface WholeWorkshop {
  workshop: Workshop
  ballots: Ballot[]
  counts: Dated<ModelCount>[]
  discussions: Dated<Discussion>[]
  votes: Dated<PriorityVotes>[]
}

/** A project with all that belongs to it, in flat lists. */
export interface WholeProject {
  project: Project
  assessments: Assessment[]
  answers: DatedAnswer[]
  planLines: DatedPlanLine[]
  workshops: WholeWorkshop[]
}

/** What this device holds of the things that a project from elsewhere names. */
export interface Known {
  project: Project | undefined
  assessments: readonly Assessment[]
  answers: readonly DatedAnswer[]
  planLines: readonly DatedPlanLine[]
  workshops: readonly WholeWorkshop[]
  /** The project lies in the bin, with all that is above. */
  isInBin: boolean
  /** When assessments and plan lines that the other project names were deleted, by id. */
  deleted: ReadonlyMap<string, string>
}

/** Rows to write; all others stay as they are, and so does a project that is null. */
export interface Writes extends Omit<WholeProject, 'project'> {
  project: Project | null
}
