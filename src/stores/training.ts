import type { Assessment, Project } from '@/domain/assessment'
import type { ExampleAssessment, Examples } from '@/domain/examples'
import type { ModelId } from '@/domain/grid'
import type { DatedAnswer } from '@/domain/whole-project'
import type { ReadBallot, Round } from '@/domain/workshop'
import { placeOfPlayed } from '@/domain/workshop-roles'
import { participantIdAt } from '@/exchange/ballot-bytes'
import { newAssessment } from './draft'
import { bundleFromExample } from './example-bundle'
import { now } from './identifiers'

/** What a training starts with: an invented project as it was at its earlier date, and an empty assessment. */
export interface TrainingBundle {
  project: Project
  earlier: Assessment[]
  answers: DatedAnswer[]
  assessment: Assessment
  /** Names of the roles that the participants have. */
  roles: string[]
}

/** The assessment of an example that has participants. Throws for an id the file does not have. */
function playedIn(file: Examples, exampleId: string): ExampleAssessment {
  const example = file.examples.find(({ id }) => id === exampleId)
  const played = example?.assessments.find(({ participants }) => participants !== undefined)
  if (!played) throw new Error(`No participants in example ${exampleId}`)
  return played
}

/** Ids of the roles that the participants have, in their order of appearance. */
const roleIdsOf = ({ participants = [] }: ExampleAssessment): string[] => [
  ...new Set(participants.map(({ role }) => role)),
]

/** Names of the roles that the participants have, in the same order. */
const roleNamesOf = (file: Examples, played: ExampleAssessment): string[] =>
  roleIdsOf(played).map((role) => file.roles.find(({ id }) => id === role)?.label ?? role)

/** A shipped example as the start of a training. Throws for an id the file does not have. */
export function trainingBundle(file: Examples, exampleId: string): TrainingBundle {
  const played = playedIn(file, exampleId)
  const { project, assessments, answers } = bundleFromExample(file, exampleId)
  const earlier = assessments.filter(({ date }) => date < played.date)
  const ids = earlier.map(({ id }) => id)
  return {
    project,
    earlier,
    answers: answers.filter(({ assessmentId }) => ids.includes(assessmentId)),
    assessment: { ...newAssessment(project.id), phase: played.phase },
    roles: roleNamesOf(file, played),
  }
}

/**
 * The ballots of the participants of an example, in their order. In the second round only `models` are answered,
 * by those who have a second answer to them; a participant without any has no ballot. `roles`: those offered now.
 */
export function trainingBallots(
  file: Examples,
  exampleId: string,
  round: Round,
  models: readonly ModelId[],
  roles: readonly string[],
): ReadBallot[] {
  const played = playedIn(file, exampleId)
  const roleIds = roleIdsOf(played)
  const names = roleNamesOf(file, played)
  return (played.participants ?? []).flatMap(({ role, answers, secondAnswers = {} }, index) => {
    const given = round === 1 ? answers : secondAnswers
    const own = Object.entries(given).filter(([key]) => models.some((modelId) => modelId === key))
    if (own.length === 0) return []
    return [
      {
        participantId: participantIdAt(index),
        round,
        roleIndex: placeOfPlayed(names, roleIds.indexOf(role), roles),
        answers: Object.fromEntries(own),
        source: 'training' as const,
        receivedAt: now(),
      },
    ]
  })
}
