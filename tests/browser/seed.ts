import type { Page } from '@playwright/test'
import type { Answers, PlanLine } from '@/domain/assessment'
import type { SummarySource } from '@/report/source'
import { projectOf } from '../builders'

/** The longest in words. */
const EARLIER_DATE = '2024-09-28'
const instant = '2026-01-01T09:00:00.000Z'

/**
 * Stores a project the way the application does, with an assessment `a1` and, when there are answers for it,
 * an earlier one. The application must be open on the page, so that its database exists.
 */
export async function seed(page: Page, source: SummarySource, earlier?: Answers): Promise<void> {
  const project = projectOf({ id: projectOf().id, identity: source.identity })
  const assessment = { ...source.assessment, id: 'a1', createdAt: instant, updatedAt: instant }
  const rowsOf = (assessmentId: string, answers: Answers) =>
    Array.from(answers, ([modelId, answer]) => ({
      ...answer,
      assessmentId,
      modelId,
      updatedAt: instant,
    }))
  const linesOf = (assessmentId: string, lines: readonly PlanLine[]) =>
    lines.map((line, index) => ({ ...line, id: `line-${assessmentId}-${index}`, assessmentId }))
  await page.evaluate(
    async (rows) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('repere-cps')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('The database does not open'))
      })
      const transaction = db.transaction(Object.keys(rows), 'readwrite')
      for (const [name, entries] of Object.entries(rows))
        for (const entry of entries) transaction.objectStore(name).put(entry)
      await new Promise((resolve) => (transaction.oncomplete = resolve))
      db.close()
    },
    {
      projects: [project],
      assessments: [
        assessment,
        ...(earlier ? [{ ...assessment, id: 'a0', date: EARLIER_DATE }] : []),
      ],
      answers: [...rowsOf('a1', source.answers), ...rowsOf('a0', earlier ?? new Map())],
      planLines: [...linesOf('a1', source.plan), ...linesOf('a0', source.earlierPlan?.lines ?? [])],
    },
  )
}
