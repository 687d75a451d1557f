import type { AssessmentId, ProjectId } from '@/domain/assessment'
import { database } from '@/storage/database'
import type { ProjectBundle } from '@/storage/projects'
import { answerOf, assessmentOf, modelId, planLineOf, projectOf } from '../builders'

const updatedAt = '2026-03-10T09:00:00.000Z'

/** A project whole: two assessments, an answer in each, a plan line; its name makes its ids its own. */
export function bundleOf(name: string): ProjectBundle {
  const [id, older, recent] = [
    name as ProjectId,
    `${name}-1` as AssessmentId,
    `${name}-2` as AssessmentId,
  ]
  return {
    project: projectOf({ id, identity: { name } }),
    assessments: [
      assessmentOf({ id: older, projectId: id, date: '2025-03-10' }),
      assessmentOf({ id: recent, projectId: id, date: '2026-03-10' }),
    ],
    answers: [older, recent].map((assessmentId, level) => ({
      ...answerOf(level as 0 | 1),
      assessmentId,
      modelId: modelId('1.1.1'),
      updatedAt,
    })),
    planLines: [
      { ...planLineOf({ id: `${name}-line` as never, assessmentId: recent }), updatedAt },
    ],
  }
}

/** Every row of every store that holds any, as it is stored; notes apart, which come and go. */
export async function everything(): Promise<Record<string, unknown[]>> {
  const stores = await Promise.all(
    database()
      .tables.filter(({ name }) => name !== 'notes')
      .map(async (table) => [table.name, await table.toArray()] as const),
  )
  return Object.fromEntries(stores.filter(([, rows]) => rows.length > 0))
}
