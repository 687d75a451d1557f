import './fresh'
import { beforeEach, expect, it } from 'vitest'
import { readWorkshopCode } from '@/domain/workshop-code'
import { binProject } from '@/storage/bin'
import { deleteEverything } from '@/storage/database'
import { useBinStore } from '@/stores/bin'
import { useOwnBallotStore } from '@/stores/own-ballot'
import { useProjectsStore } from '@/stores/projects'
import { useSavingStore } from '@/stores/saving'
import { useTransferOpenStore } from '@/stores/transfer-open'
import { useTransferSaveStore } from '@/stores/transfer-save'
import { useWorkshopsStore } from '@/stores/workshops'
import { freshStart, storedExample } from './fresh'

async function bringIn() {
  await storedExample()
  const everything = { projectIds: null, contact: true, passphrase: null }
  const { blob } = await useTransferSaveStore().save(everything, 'Everything')
  await deleteEverything()
  const transfer = useTransferOpenStore()
  const preview = await transfer.open(new File([blob], 'everything.json'), null)
  if (preview !== 'locked') await transfer.apply(preview, false)
}

async function bringBack() {
  const { project } = await storedExample()
  await binProject(project.id, '2026-03-10T10:00:00.000Z')
  await useBinStore().restore(project.id)
}

const storedProject = async () => (await storedExample()).project.id

beforeEach(freshStart)

it.each([
  ['an example', () => useProjectsStore().addExample('ex-moulins')],
  ['another date', async () => useProjectsStore().addAssessment(await storedProject())],
  ['what a file brings in', bringIn],
  ['what comes back from the bin', bringBack],
  ['a workshop', () => useWorkshopsStore().startAlone((code) => code)],
  ['one of a project', async () => useWorkshopsStore().startForProject(await storedProject())],
  [
    'a ballot',
    () => useOwnBallotStore().join({ code: readWorkshopCode('tigre jardin 42')! }, null),
  ],
  ['a training', () => useWorkshopsStore().startTraining('ex-moulins')],
])('where nothing is kept, closing the page would lose %s', async (_, store) => {
  const saving = useSavingStore()
  saving.storageKind = 'memory'
  expect(saving.isAtRisk).toBe(false)
  await store()
  expect(saving.isAtRisk).toBe(true)
})
