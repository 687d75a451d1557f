import './fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { CURRENT_GRID, loadExamples } from '@/catalog'
import { database } from '@/storage/database'
import { useDecisionStore } from '@/stores/decision'
import { trainingBallots } from '@/stores/training'
import { modelId, modelIds } from '../builders'
import { loadAnswers } from '../stored-answers'
import { readBallotOf } from '../workshop-builders'
import { freshStart } from './fresh'
import { openTraining } from './open-workshop'

beforeEach(freshStart)

describe('a training', () => {
  it('starts on an example with its earlier date and its roles, and nothing of today', async () => {
    const { store } = await openTraining()
    expect(store.workshop?.options.roles).toEqual([
      'Direction',
      'Enseignant',
      'Animateur périscolaire',
      'Partenaire',
    ])
    expect(store.project?.exampleId).toBe('ex-moulins')
    expect((await loadAnswers(store.workshop!.assessmentId)).size).toBe(0)
    expect(await database().assessments.count()).toBe(2)
  })

  it('is played by eight participants who agree here and differ there, twice where they voted again', async () => {
    const { store } = await openTraining()
    const file = await loadExamples(CURRENT_GRID, 'fr')
    const models = store.models.map((one) => one.id)
    for (const ballot of trainingBallots(file, 'ex-moulins', 1, models, []))
      await store.collect(ballot)
    await expect.poll(() => store.ballots.length).toBe(8)
    const flags = store.firstReadings.map(({ dispersion }) => dispersion)
    expect(new Set(flags)).toEqual(new Set(['agreement', 'nuances', 'strongGap', null]))
    expect(store.firstReadings.some(({ isLittleKnown }) => isLittleKnown)).toBe(true)
    const [divided] = store.order
    for (const ballot of trainingBallots(file, 'ex-moulins', 2, [divided!], []))
      await store.collect(ballot)
    await expect.poll(() => store.reading(divided!, 2)?.dispersion).toBe('agreement')
    expect(store.participants).toBe(8)
  })

  it('compares its roles, though one person has a role alone, until someone in the room joins', async () => {
    const { store } = await openTraining()
    await store.playTraining(1, Infinity)
    await expect.poll(() => store.ballots.length).toBe(8)
    const shared = modelId('3.1.1')
    expect(store.compareRoles(shared, 1)).toMatchObject([
      { roleIndex: 1, reading: { counts: { levels: [0, 1, 2, 0] } } },
      { roleIndex: 2, reading: { counts: { levels: [3, 0, 0, 0] } } },
    ])
    expect(useDecisionStore().byRole.map((one) => one.modelId)).toContain(shared)
    await store.collect(readBallotOf('someone', { [shared]: 2 }, { roleIndex: 1 }))
    await expect.poll(() => store.ballots.length).toBe(9)
    expect(store.compareRoles(shared, 1)).toBeNull()
  })

  it('gives nobody the role of somebody else when one was removed before it began', async () => {
    const { store } = await openTraining()
    const all = store.workshop!.options.roles
    const people = async (): Promise<Record<string, number>> => {
      await store.playTraining(1, Infinity)
      await expect.poll(() => store.ballots.length).toBe(8)
      const offered = store.workshop!.options.roles
      return Object.fromEntries(
        store.roles.map((one) => [offered[one.roleIndex ?? -1] ?? 'none', one.people]),
      )
    }
    const { Direction = 0, none, ...others } = await people()
    await openTraining()
    store.setOptions({ roles: all.slice(1) })
    expect(await people()).toEqual({ ...others, none: none! + Direction })
  })

  it('has a second answer ready for each model on which its people differ strongly', async () => {
    const file = await loadExamples(CURRENT_GRID, 'fr')
    for (const exampleId of ['ex-moulins', 'ex-cap'])
      expect(trainingBallots(file, exampleId, 2, modelIds('3.1.2', '3.2.4'), [])).toHaveLength(8)
    expect(() => trainingBallots(file, 'nothing', 1, [], [])).toThrow('nothing')
  })
})
