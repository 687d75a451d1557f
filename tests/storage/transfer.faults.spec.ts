import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deleteEverything } from '@/storage/database'
import { putBundle } from '@/storage/projects'
import { readProjects } from '@/storage/transfer'
import { anyProjects } from '../exchange/arbitraries'
import { fileOf, read } from '../exchange/reading'
import { report, scaled } from '../faults'
import { dump } from './dump'
import { store } from './incoming'

const runs = scaled(500)

it('any projects, saved to a file and imported into an empty device, are there as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyProjects(3), async (projects) => {
      await deleteEverything()
      for (const rows of projects) await putBundle(rows)
      const before = await dump()
      const saved = fileOf(await readProjects(projects.map(({ project }) => project.id)))
      await deleteEverything()
      const { projects: found } = await read(saved)
      await store(found)
      expect(await dump()).toBe(before)
    }),
    { numRuns: runs },
  )
  report(`${runs} files saved, erased and imported: all equal`)
}, 120_000)
