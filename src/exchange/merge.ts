import { lastDescribed, type Identity, type Project } from '@/domain/assessment'
import { isBefore } from '@/domain/instant'
import {
  answerKey,
  type DatedPlanLine,
  type Known,
  type WholeProject,
  type WholeWorkshop,
  type Writes,
} from '@/domain/whole-project'
import { byId, comesIn, laterDates, type Compared } from './compare'
import { mergeAssessment, type Part } from './merge-assessment'
import { mergeWorkshops } from './merge-workshop'
import { Refusal } from './refusal'
import type { FieldReview, ProjectReview } from './review'

export interface Merge {
  review: ProjectReview
  writes: Writes
}

const sameValue = (one: Identity[string] | undefined, other: Identity[string] | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)
const sameIdentity = (one: Identity, other: Identity): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every((key) => sameValue(one[key], other[key]))

/**
 * The project itself, by when it was described: answers on one side leave its sheet as old as it is. A field that
 * one side never filled in is taken from the other, whichever is newer: what a file leaves out, such as whom to
 * contact, is never erased here.
 */
function mergeProjectRow(
  here: Project | undefined,
  file: Project,
): Compared & { row: Project; differingFields: FieldReview[] } {
  if (!here)
    return { outcome: 'add', here: null, file: file.updatedAt, row: file, differingFields: [] }
  const dates = { here: lastDescribed(here), file: lastDescribed(file) }
  const identity = isBefore(dates.here, dates.file)
    ? { ...here.identity, ...file.identity }
    : { ...file.identity, ...here.identity }
  const row = { ...here, identity, ...laterDates(here, file) }
  const differingFields = Object.entries(file.identity)
    .filter(([key, value]) => !sameValue(value, here.identity[key]))
    .map(([key, value]): FieldReview => {
      const values = { here: here.identity[key], file: value }
      return { key, isTaken: sameValue(identity[key], value), values }
    })
  const found = { ...dates, row, differingFields }
  if (!sameIdentity(identity, here.identity)) return { outcome: 'replace', ...found }
  return { outcome: differingFields.length === 0 ? 'same' : 'leave', ...found }
}

function grouped<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const partsOf = (rows: Pick<Known, 'assessments' | 'answers' | 'planLines'>): Part[] => {
  const answers = grouped(rows.answers, ({ assessmentId }) => assessmentId)
  const lines = grouped(rows.planLines, ({ assessmentId }) => assessmentId)
  return rows.assessments.map((assessment) => ({
    assessment,
    answers: answers.get(assessment.id) ?? [],
    planLines: lines.get(assessment.id) ?? [],
  }))
}

/** Refuses a file that moves something of this device elsewhere, or to another edition. */
function checkPlaces(here: Known, file: WholeProject): void {
  const assessments = byId(file.assessments)
  const moved = here.assessments.some((row) => {
    const other = assessments.get(row.id)
    return (
      other !== undefined &&
      (other.projectId !== row.projectId ||
        other.gridId !== row.gridId ||
        other.edition !== row.edition)
    )
  })
  const lines = byId(file.planLines)
  const isMoved = (line: DatedPlanLine) =>
    (lines.get(line.id)?.assessmentId ?? line.assessmentId) !== line.assessmentId
  const places = new Map(file.workshops.map(({ workshop }) => [workshop.id, workshop]))
  const isElsewhere = ({ workshop: { id, projectId, assessmentId } }: WholeWorkshop) => {
    const other = places.get(id)
    return other && (other.projectId !== projectId || other.assessmentId !== assessmentId)
  }
  if (moved || here.planLines.some(isMoved) || here.workshops.some(isElsewhere))
    throw new Refusal('conflict')
}

/** What comes back from the bin is written whole, with the file's newer items in it. */
function wholeWrites(here: Known, writes: Writes): Writes {
  const merged = <Row>(
    kept: readonly Row[],
    incoming: readonly Row[],
    key: (row: Row) => string,
  ) => [...new Map([...kept, ...incoming].map((row) => [key(row), row])).values()]
  return {
    project: writes.project,
    assessments: merged(here.assessments, writes.assessments, ({ id }) => id),
    answers: merged(here.answers, writes.answers, answerKey),
    planLines: merged(here.planLines, writes.planLines, ({ id }) => id),
    workshops: merged(here.workshops, writes.workshops, ({ workshop }) => workshop.id),
  }
}

/**
 * What a project of a file would change here, and the rows to write for it. Newer items win, item by item; nothing
 * here is ever removed. `takenAt`: when older answers of the file were asked for, which are then given at that
 * instant; null when they were not. Throws a Refusal when the file contradicts where things belong.
 */
export function mergeProject(
  here: Known,
  file: WholeProject,
  takenAt: string | null = null,
): Merge {
  checkPlaces(here, file)
  const { row, ...compared } = mergeProjectRow(here.project, file.project)
  const known = new Map(partsOf(here).map((part) => [part.assessment.id, part]))
  const parts = partsOf(file).map((part) =>
    mergeAssessment(part, known.get(part.assessment.id), here, takenAt),
  )
  const left = parts
    .filter(({ review }) => review.isBinned)
    .map(({ review }) => review.assessment.id)
  const workshops = mergeWorkshops(file.workshops, here.workshops, new Set(left))
  const changes =
    comesIn(compared) ||
    workshops.incoming.length > 0 ||
    parts.some(({ writes }) => writes.assessments.length > 0)
  const writes: Writes = {
    project: changes || here.isInBin ? row : null,
    assessments: parts.flatMap((part) => part.writes.assessments),
    answers: parts.flatMap((part) => part.writes.answers),
    planLines: parts.flatMap((part) => part.writes.planLines),
    workshops: workshops.incoming,
  }
  return {
    review: {
      ...compared,
      project: row,
      isRestored: here.isInBin,
      assessments: parts.map(({ review }) => review),
      workshops: workshops.reviews,
    },
    writes: here.isInBin ? wholeWrites(here, writes) : writes,
  }
}
