import './fresh'
import { beforeEach, expect, it } from 'vitest'
import { CHANGES_UNTIL_BACKUP } from '@/domain/backup'
import { putBundle } from '@/storage/projects'
import { useBackupStore } from '@/stores/backup'
import { useProjectsStore } from '@/stores/projects'
import { assessmentOf, projectOf } from '../builders'
import { freshStart, storedExample } from './fresh'

beforeEach(freshStart)

/** A backup for which it is time. */
function overdue() {
  const backup = useBackupStore()
  for (let change = 0; change < CHANGES_UNTIL_BACKUP; change++) backup.note(`answer ${change}`)
  return backup
}

const storeOwn = (project = projectOf({ id: 'a1' as never })) =>
  putBundle({
    project,
    assessments: [assessmentOf({ projectId: project.id })],
    answers: [],
    planLines: [],
  })

it('a backup is due only while there is a project of one’s own', async () => {
  const backup = overdue()
  await storedExample()
  await backup.look()
  expect(backup.isDue).toBe(false)
  await storeOwn()
  await backup.look()
  expect(backup.isDue).toBe(true)
  await useProjectsStore().remove('a1' as never)
  await backup.look()
  expect(backup.isDue).toBe(false)
})

it('a backup that is put off while projects are counted is not due', async () => {
  const backup = overdue()
  await storeOwn()
  const looked = backup.look()
  backup.putOff()
  await looked
  expect(backup.isDue).toBe(false)
})
