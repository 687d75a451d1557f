import { AssessmentId, type ProjectId } from '@/domain/assessment'
import { GridId, ModelId } from '@/domain/grid'
import { Version } from '@/domain/text'
import { PriorityVotes } from '@/domain/vote'
import type { WholeWorkshop } from '@/domain/whole-project'
import {
  Ballot,
  Discussion,
  ModelCount,
  ParticipantId,
  Workshop,
  WorkshopId,
  WorkshopOptions,
} from '@/domain/workshop'
import { z } from '@/domain/zod'
import { Amount, few, ExactInstant, Line, ownId, short, ShortId } from './limits'
import { without } from './without'

const Named = ModelId.check(short)
const Voter = z.union([z.literal(['hands', 'ballots']), ParticipantId.check(short)])
/** Rounds, origins and models of a workshop together: more of each than a list of few. */
const some = z.maxLength(1_000)

const BundleBallot = z.extend(z.omit(Ballot, { workshopId: true }), {
  participantId: ParticipantId.check(short),
  number: Amount,
  roleIndex: z.nullable(Amount),
  receivedAt: ExactInstant,
  late: z.array(Named).check(few),
})

const BundleCount = z.extend(z.omit(ModelCount, { workshopId: true }), {
  modelId: Named,
  updatedAt: ExactInstant,
})

const BundleDiscussion = z.extend(z.omit(Discussion, { workshopId: true }), {
  modelId: Named,
  note: Line,
  trainerNote: Line,
  updatedAt: ExactInstant,
})

const BundleVotes = z.extend(z.omit(PriorityVotes, { workshopId: true }), {
  voter: Voter,
  updatedAt: ExactInstant,
})

/** A workshop with all that was said in it: one thing, which is newer or older as a whole. */
export const BundleWorkshop = z.extend(z.omit(Workshop, { projectId: true }), {
  id: WorkshopId.check(ownId),
  assessmentId: AssessmentId.check(ownId),
  exampleId: z.nullable(ShortId),
  gridId: GridId.check(short),
  edition: Version.check(short),
  options: z.extend(WorkshopOptions, {
    timerSeconds: z.nullable(Amount),
    address: z.nullable(Line),
  }),
  forgottenBallots: Amount,
  createdAt: ExactInstant,
  updatedAt: ExactInstant,
  ballots: z.array(BundleBallot).check(some),
  counts: z.array(BundleCount).check(some),
  discussions: z.array(BundleDiscussion).check(some),
  votes: z.array(BundleVotes).check(some),
})

const bare = <Row extends { workshopId: WorkshopId }>(rows: readonly Row[]) =>
  rows.map((row) => without(row, 'workshopId'))

/** A workshop as it is written in a file. */
export const packWorkshop = ({
  workshop,
  ballots,
  counts,
  discussions,
  votes,
}: WholeWorkshop): z.input<typeof BundleWorkshop> => ({
  ...without(workshop, 'projectId'),
  ballots: bare(ballots),
  counts: bare(counts),
  discussions: bare(discussions),
  votes: bare(votes),
})

/** What a workshop of a file is, in the lists of storage. */
export function unpackWorkshop(
  packed: z.output<typeof BundleWorkshop>,
  projectId: ProjectId,
): WholeWorkshop {
  const named = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, workshopId: packed.id }))
  return {
    workshop: { ...without(packed, 'ballots', 'counts', 'discussions', 'votes'), projectId },
    ballots: named(packed.ballots),
    counts: named(packed.counts),
    discussions: named(packed.discussions),
    votes: named(packed.votes),
  }
}
