import type { Assessment, Project, Response } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import type { DatedAnswer } from '@/domain/whole-project'
import {
  emptyDiscussion,
  type Discussion,
  type ModelCount,
  type Workshop,
  type WorkshopId,
  type WorkshopOptions,
} from '@/domain/workshop'
import { putAnswer } from './answers'
import { afterLatest } from './assessments'
import { applyChange, assessmentTables, described, touched } from './change'
import { inTransaction, type Database, type TablesOf } from './database'
import { instantAfter, type Stored } from './stored'
import { changeWorkshop, collecting, removeWorkshopRows, workshopTables } from './workshop-change'
import { readParticipants } from './workshop-record'

/** A new workshop with what it needs that is not stored yet. */
export interface WorkshopBundle {
  workshop: Workshop
  /** Null when the project is stored already. */
  project: Project | null
  assessments: readonly Assessment[]
  answers: readonly DatedAnswer[]
}

/** A part of a workshop as it is stored, and the workshop, whose row is stored with it. */
export interface WithWorkshop<Part> {
  part: Stored<Part>
  workshop: Stored<Workshop>
}

/** Names what is counted: one row each. */
export const countPlace = ({
  modelId,
  round,
  origin,
}: Pick<ModelCount, 'modelId' | 'round' | 'origin'>): string => [modelId, round, origin].join(' ')

const tablesOfNew: TablesOf = (db) => [db.workshops, ...assessmentTables(db)]

/** Stores a new workshop with its assessment, in one transaction. */
export function putWorkshop({
  workshop,
  project,
  assessments,
  answers,
}: WorkshopBundle): Promise<void> {
  return inTransaction('rw', tablesOfNew, async (db) => {
    if (project) await db.projects.put(project)
    await db.assessments.bulkPut(assessments)
    await db.answers.bulkPut(answers)
    await db.workshops.put(workshop)
  })
}

/**
 * Stores a new workshop of a stored project. The project's latest assessment becomes its own while nothing is
 * answered in it; otherwise `assessment` is added, in the phase of the one before it.
 * Gives the workshop as it is stored; null when the project is not on this device.
 */
export function addWorkshop(workshop: Workshop, assessment: Assessment): Promise<Workshop | null> {
  return inTransaction('rw', tablesOfNew, async (db) => {
    const project = await db.projects.get(workshop.projectId)
    if (!project) return null
    const { latest, further } = await afterLatest(db, assessment)
    const own = latest && (await isFree(db, latest)) ? latest : further
    const { id, gridId, edition } = own
    const added = { ...workshop, assessmentId: id, gridId, edition }
    await db.projects.put(touched(project, workshop.updatedAt))
    await db.assessments.put(own)
    await db.workshops.put(added)
    return added
  })
}

/** Whether nothing is answered in an assessment and no workshop fills it. */
async function isFree(db: Database, { id, projectId }: Assessment): Promise<boolean> {
  const answers = await db.answers.where({ assessmentId: id }).count()
  const workshops = await db.workshops.where({ projectId }).toArray()
  return answers === 0 && workshops.every(({ assessmentId }) => assessmentId !== id)
}

/** Changes some fields of a workshop and leaves the others as stored. `at`: ISO instant. */
export const patchWorkshop = (
  id: WorkshopId,
  patch: Partial<Workshop>,
  at: string,
): Promise<Stored<Workshop>> =>
  changeWorkshop(id, at, (stored) => {
    const workshop = { ...stored, ...patch }
    return Promise.resolve({ workshop, result: storedWorkshop(workshop) })
  })

/** Changes some of the options of a workshop and leaves the others as stored. `at`: ISO instant. */
export const patchOptions = (
  id: WorkshopId,
  patch: Partial<WorkshopOptions>,
  at: string,
): Promise<Stored<WorkshopOptions>> =>
  changeWorkshop(id, at, (stored) => {
    const options = { ...stored.options, ...patch }
    const result = { value: options, updatedAt: stored.updatedAt }
    return Promise.resolve({ workshop: { ...stored, options }, result })
  })

const storedWorkshop = (workshop: Workshop): Stored<Workshop> => ({
  value: workshop,
  updatedAt: workshop.updatedAt,
})

/**
 * Changes some fields of the discussion of a model and leaves the others as stored; an agreed level becomes the
 * answer of the team's assessment in the same transaction, where `beside` is what changes in the workshop itself.
 * `at`: ISO instant.
 */
export function patchDiscussion(
  id: WorkshopId,
  modelId: ModelId,
  patch: Partial<Discussion>,
  at: string,
  beside: Partial<Workshop> = {},
): Promise<WithWorkshop<Discussion>> {
  return changeWorkshop(id, at, async (before, db) => {
    const workshop = { ...before, ...beside }
    const stored = await db.discussions.get([id, modelId])
    const value = { ...emptyDiscussion, ...stored, ...patch, workshopId: id, modelId }
    const updatedAt = instantAfter(stored?.updatedAt, at)
    await db.discussions.put({ ...value, updatedAt })
    if (patch.agreed !== undefined) await answerAssessment(db, workshop, modelId, patch.agreed, at)
    const part = { value, updatedAt }
    return { workshop, result: { part, workshop: storedWorkshop(workshop) } }
  })
}

async function answerAssessment(
  db: Database,
  { assessmentId }: Workshop,
  modelId: ModelId,
  response: Response | null,
  at: string,
): Promise<void> {
  await applyChange(db, { id: assessmentId, draft: null }, at, () =>
    putAnswer(db, assessmentId, modelId, { response }, at),
  )
}

/** Stores how many hands were counted for a model, and `beside` in the same way. `at`: ISO instant. */
export function putCount(
  count: ModelCount,
  at: string,
  beside: Partial<Workshop> = {},
): Promise<WithWorkshop<ModelCount>> {
  const { workshopId } = count
  return changeWorkshop(workshopId, at, async (before, db) => {
    const workshop = collecting({ ...before, ...beside })
    const place = countPlace(count)
    const stored = await db.ballotCounts.get([workshopId, place])
    const updatedAt = instantAfter(stored?.updatedAt, at)
    await db.ballotCounts.put({ ...count, place, updatedAt })
    await countParticipants(db, workshop, at)
    const part = { value: count, updatedAt }
    return { workshop, result: { part, workshop: storedWorkshop(workshop) } }
  })
}

/** Writes how many people took part into the team's assessment, inside a transaction of the workshop. */
export async function countParticipants(
  db: Database,
  workshop: Workshop,
  at: string,
): Promise<void> {
  const participantsCount = await readParticipants(db, workshop)
  await applyChange(db, { id: workshop.assessmentId, draft: null }, at, (rows) => {
    if (rows.assessment.participantsCount !== participantsCount)
      rows.assessment = described(rows.assessment, { participantsCount })
  })
}

/** Removes a workshop with its ballots; its assessment stays with the project. */
export const deleteWorkshop = (id: WorkshopId): Promise<void> =>
  inTransaction('rw', workshopTables, (db) => removeWorkshopRows(db, [id]))
