import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadGrid } from '@/catalog'
import { readWorkshopCode } from '@/domain/workshop-code'
import { useAssessmentStore } from '@/stores/assessment'
import { useOwnBallotStore } from '@/stores/own-ballot'
import { usePreferencesStore } from '@/stores/preferences'
import { useProjectsStore } from '@/stores/projects'
import { useWorkshopStore } from '@/stores/workshop'
import { useWorkshopsStore } from '@/stores/workshops'
import { freshStart, restart, storedExample } from './fresh'

vi.mock('@/catalog', { spy: true })

/** Lets the next load of a grid wait: tells when it has begun, lets it end and waits for what follows. */
function holdNext() {
  let end = () => {}
  const gate = new Promise<void>((resolve) => (end = resolve))
  const begins = new Promise<void>((resolve) => {
    vi.mocked(loadGrid).mockImplementationOnce(async (...wanted) => {
      resolve()
      await gate
      return loadGrid(...wanted)
    })
  })
  const comes = async () => {
    end()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { begins, comes }
}

const speak = (language: 'fr' | 'en') => usePreferencesStore().change({ language })

/** Two assessments, workshops or ballots that are stored, none of them open. */
const kinds = {
  assessment: async () => {
    const { assessments } = await storedExample()
    const ids = assessments.map(({ id }) => id)
    const store = useAssessmentStore()
    return { store, ids, open: (at: number) => store.open(ids[at]!), now: () => store.assessment }
  },
  workshop: async () => {
    const { startAlone } = useWorkshopsStore()
    const ids = [await startAlone((code) => code), await startAlone((code) => code)]
    const store = useWorkshopStore()
    return { store, ids, open: (at: number) => store.open(ids[at]!), now: () => store.workshop }
  },
  'ballot of this device': async () => {
    const codes = ['tigre jardin 42', 'tigre jardin 43'].map((code) => readWorkshopCode(code)!)
    const { join } = useOwnBallotStore()
    const ids = [await join({ code: codes[0]! }, null), await join({ code: codes[1]! }, null)]
    restart()
    const store = useOwnBallotStore()
    return { store, ids, open: (at: number) => store.open(ids[at]!), now: () => store.ballot }
  },
}

beforeEach(async () => {
  await freshStart()
  // Later loads of either language come at once.
  await speak('en')
  await useAssessmentStore().openNew()
  await speak('fr')
  await expect.poll(() => useAssessmentStore().grid?.language).toBe('fr')
  restart()
})

describe.each(Object.entries(kinds))('the grid of an open %s', (_, prepare) => {
  it('is in the language chosen last, whichever file comes first', async () => {
    const { store, open } = await prepare()
    await open(0)
    const late = holdNext()
    await speak('en')
    await late.begins
    await speak('fr')
    await late.comes()
    expect(store.grid?.language).toBe('fr')
  })

  it('is in the language that was chosen while it was on its way', async () => {
    const { store, open } = await prepare()
    const late = holdNext()
    const opening = open(0)
    await late.begins
    await speak('en')
    await late.comes()
    await opening
    expect(store.grid?.language).toBe('en')
    await speak('fr')
  })

  it('opens nothing when another one was asked for meanwhile', async () => {
    const { ids, open, now } = await prepare()
    const late = holdNext()
    const opening = open(0)
    await late.begins
    await open(1)
    await late.comes()
    expect(await opening).toBe(true)
    expect(now()?.id).toBe(ids[1])
  })
})

it.each(['assessment', 'workshop'] as const)('a closed %s stays closed', async (kind) => {
  const { store, open, now } = await kinds[kind]()
  const late = holdNext()
  const opening = open(0)
  await late.begins
  store.close()
  await late.comes()
  await opening
  expect(now()).toBeUndefined()
})

it('the list of projects is the one read last, whichever grid comes first', async () => {
  const projects = useProjectsStore()
  await storedExample()
  const late = holdNext()
  const stop = projects.follow()
  await late.begins
  await storedExample()
  await expect.poll(() => projects.entries).toHaveLength(2)
  await late.comes()
  expect(projects.entries).toHaveLength(2)
  stop()
})
