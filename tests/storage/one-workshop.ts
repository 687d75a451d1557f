import type { Ballot } from '@/domain/workshop'
import { database } from '@/storage/database'
import { putWorkshop } from '@/storage/workshops'
import { assessmentOf, modelId, projectOf } from '../builders'
import { workshopOf } from '../workshop-builders'

/** A workshop with its project, its assessment and one of its models, as they are stored. */
export const project = projectOf()
export const assessment = assessmentOf()
export const workshop = workshopOf()
export const { id } = workshop
export const model = modelId('1.2.1')

/** After all of them were written. */
export const later = '2026-03-10T12:00:00.000Z'

export const store = () =>
  putWorkshop({ workshop, project, assessments: [assessment], answers: [] })
export const ballots = (): Promise<Ballot[]> => database().ballots.toArray()
