import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CURRENT_GRID, loadExamples } from '@/catalog'
import { responseFromCode } from '@/domain/assessment'
import { GeneralId } from '@/domain/grid'
import { readBackupRecord } from '@/storage/backup-record'
import { database } from '@/storage/database'
import { deleteWorkshop } from '@/storage/workshops'
import { useDecisionStore } from '@/stores/decision'
import { useSavingStore } from '@/stores/saving'
import { trainingBallots } from '@/stores/training'
import { useWorkshopStore } from '@/stores/workshop'
import { useWorkshopsStore } from '@/stores/workshops'
import { answerOf, modelId, modelIds } from '../builders'
import { loadAnswers } from '../stored-answers'
import { participant, readBallotOf } from '../workshop-builders'
import { freshStart, restart, storedExample } from './fresh'

const model = modelId('1.2.1')
const other = modelId('1.2.2')
const saved = () => expect.poll(() => useSavingStore().status).toBe('saved')

/** A workshop of a project without sheet, open. */
async function opened() {
  const id = await useWorkshopsStore().startAlone((code) => `Workshop ${code}`)
  const store = useWorkshopStore()
  await store.open(id)
  return { id, store }
}

/** Ballots that answer one model, one from each participant. */
async function collect(...codes: (0 | 1 | 2 | 3 | 'nc' | 'nsp')[]) {
  const store = useWorkshopStore()
  for (const [index, code] of codes.entries())
    await store.collect(readBallotOf(`p${String(index)}`, { [model]: code }))
  await expect.poll(() => store.ballots.length).toBe(codes.length)
}

beforeEach(freshStart)

describe('a workshop', () => {
  it('without a project makes one that bears its code, and fills its assessment', async () => {
    const { store } = await opened()
    const code = store.workshop!.code
    expect(store.project?.identity.name).toBe(`Workshop ${code}`)
    expect(store.models).toHaveLength(32)
    expect(store.order).toHaveLength(32)
  })

  it('of a project takes it up where it is', async () => {
    const { project } = await storedExample()
    const id = await useWorkshopsStore().startForProject(project.id)
    const store = useWorkshopStore()
    expect(await store.open(id!)).toBe(true)
    expect(store.project?.id).toBe(project.id)
  })

  it('of one general criterion is about its models alone', async () => {
    const { store } = await opened()
    store.setOptions({ generalId: GeneralId.parse('3') })
    expect(store.models.map(({ id }) => id[0])).toEqual(Array(8).fill('3'))
  })

  it('that is not on this device is not opened', async () => {
    const { id } = await opened()
    await deleteWorkshop(id)
    restart()
    expect(await useWorkshopStore().open(id)).toBe(false)
  })

  it('deleted in another window is said to be gone, and takes no ballot', async () => {
    const { id, store } = await opened()
    await deleteWorkshop(id)
    await expect.poll(() => store.isGone).toBe(true)
    expect(await store.collect(readBallotOf('a', { [model]: 1 }))).toEqual({ kind: 'closed' })
  })
})

describe('what a backup would save', () => {
  const changed = () => readBackupRecord().changed

  it('is what a team agreed on and the ballots it collected, whoever they are from', async () => {
    const { store } = await opened()
    await collect(1, 2)
    store.agreeCode(model, 2)
    await saved()
    expect(changed()).toHaveLength(3)
    expect(changed().join()).not.toContain(participant('p0'))
  })

  it('is nothing of a training, nor of a workshop on an example', async () => {
    const { project } = await storedExample()
    const workshops = useWorkshopsStore()
    const started = [
      await workshops.startTraining('ex-moulins'),
      (await workshops.startForProject(project.id))!,
    ]
    const store = useWorkshopStore()
    for (const id of started) {
      await store.open(id)
      await store.collect(readBallotOf('a', { [model]: 1 }))
      store.agreeCode(model, 2)
      await saved()
    }
    expect(changed()).toEqual([])
  })
})

describe('the answers of a group', () => {
  it('are counted with hands, read, and put in order, the most divided first', async () => {
    const { store } = await opened()
    await collect(0, 3, 0, 3)
    store.countHands(other, 1, { levels: [0, 0, 5, 0], nc: 0, nsp: 0 })
    expect(store.order[0]).toBe(model)
    expect(store.reading(model, 1)).toMatchObject({ rated: 4, dispersion: 'strongGap' })
    expect(store.reading(other, 1)).toMatchObject({ rated: 5, dispersion: 'agreement' })
    expect(store.held(other)).toEqual(responseFromCode(2))
    expect([...store.divided]).toEqual([model])
    store.setOrder('grid')
    expect(store.order[0]).toBe('1.1.1')
  })

  it('of the second round replace the first in the proposal, and the first stays', async () => {
    const { store } = await opened()
    await collect(0, 0, 0)
    for (const name of ['p0', 'p1', 'p2'])
      await store.collect(readBallotOf(name, { [model]: 2 }, { round: 2 }))
    await expect.poll(() => store.held(model)).toEqual(responseFromCode(2))
    expect(store.reading(model, 1)?.counts.levels).toEqual([3, 0, 0, 0])
    expect(store.participants).toBe(3)
  })

  it('stay the same when the ballots are deleted', async () => {
    const { store } = await opened()
    await collect(0, 1, 1, 3)
    const before = store.reading(model, 1)
    await store.forget()
    await expect.poll(() => store.ballots).toEqual([])
    await expect.poll(() => store.reading(model, 1)).toEqual(before)
    expect(await store.collect(readBallotOf('p0', { [model]: 1 }))).toEqual({ kind: 'closed' })
  })
})

describe('the agreed level', () => {
  it('answers the team’s assessment, by the team or by taking the medians', async () => {
    const { store } = await opened()
    await collect(1, 2, 2)
    store.agree(other, responseFromCode('nsp'))
    store.adoptMedians()
    await saved()
    const answers = await loadAnswers(store.workshop!.assessmentId)
    expect(answers.get(model)).toEqual(answerOf(2))
    expect(answers.get(other)).toEqual(answerOf('nsp'))
    expect(store.discussions.get(model)?.agreedBy).toBe('median')
    expect(store.discussions.get(other)?.agreedBy).toBe('team')
  })

  it('is not replaced by a median, and can be taken back', async () => {
    const { store } = await opened()
    await collect(1, 1, 1)
    store.agree(model, responseFromCode(3))
    store.adoptMedians()
    expect(store.held(model)).toEqual(responseFromCode(3))
    store.agree(model, null)
    expect(store.held(model)).toEqual(responseFromCode(1))
  })
})

describe('the place on the projector', () => {
  it('moves in the order of discussion, within its ends', async () => {
    const { store } = await opened()
    store.setOrder('grid')
    store.step(-1)
    expect(store.current?.model.id).toBe('1.1.1')
    store.step(2)
    expect(store.current).toMatchObject({ position: 3, round: 1, isRevealed: false })
    store.step(99)
    expect(store.current?.position).toBe(32)
  })

  it('is the same in another window, and after a restart', async () => {
    const { id, store } = await opened()
    store.setStage('discuss')
    store.moveTo(model)
    store.reveal(model, 1)
    store.openSecondRound(model)
    store.note(model, 'The school says yes')
    await saved()
    restart()
    const again = useWorkshopStore()
    await again.open(id)
    expect(again.workshop?.stage).toBe('discuss')
    expect(again.current).toMatchObject({ model: { id: model }, round: 2, isRevealed: false })
    expect(again.discussions.get(model)?.note).toBe('The school says yes')
    store.moveTo(other)
    await expect.poll(() => again.current?.model.id).toBe(other)
    store.show('profile')
    await expect.poll(() => again.view).toBe('profile')
    again.show('wall')
    await expect.poll(() => store.view).toBe('wall')
  })

  it('comes back to a model in its last opened round', async () => {
    const { store } = await opened()
    store.openSecondRound(model)
    store.moveTo(other)
    expect(store.current?.round).toBe(1)
    store.moveTo(model)
    expect(store.current?.round).toBe(2)
  })
})

it('a ballot that cannot be stored is kept, and its receipt comes once it is', async () => {
  const { store } = await opened()
  const fails = vi
    .spyOn(database().ballots, 'put')
    .mockRejectedValueOnce(new DOMException('Full', 'QuotaExceededError'))
  const receipt = store.collect(readBallotOf('a', { [model]: 1 }))
  await expect.poll(() => useSavingStore().status).toBe('failed')
  fails.mockRestore()
  useSavingStore().retry()
  expect(await receipt).toMatchObject({ kind: 'added' })
})

describe('what is asked for while nothing can be stored', () => {
  const [answered, amended] = [{ [model]: 1 }, { [model]: 1, [other]: 3 }] as const
  const voter = participant('a')

  /** Asks for something that fails, then for the rest, and waits until all of it is stored. */
  async function askInTurn(...asks: (() => Promise<unknown>)[]) {
    const [first, ...rest] = asks
    const fails = vi.spyOn(database(), 'transaction').mockRejectedValueOnce(new Error('disk'))
    const asked = [first!()]
    await expect.poll(() => useSavingStore().status).toBe('failed')
    fails.mockRestore()
    asked.push(...rest.map((ask) => ask()))
    const results = await Promise.all(asked)
    await saved()
    return results
  }

  it('is stored in its order: the last state of a sheet of paper stands', async () => {
    const { store } = await opened()
    const receipts = await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      () => store.collect(readBallotOf('a', amended)),
    )
    expect(receipts).toMatchObject([{ kind: 'added' }, { kind: 'replaced' }])
    await expect.poll(() => store.ballots.map(({ answers }) => answers)).toEqual([amended])
  })

  it('is stored in its order: the last vote stands', async () => {
    const { store } = await opened()
    await askInTurn(
      () => store.voteBallot({ participantId: voter, dots: { [model]: 3 } }),
      () => store.voteBallot({ participantId: voter, dots: { [other]: 1 } }),
    )
    await expect.poll(() => store.votes).toMatchObject([{ dots: { [other]: 1 } }])
  })

  it('is stored in its order: what was removed stays away', async () => {
    const { store } = await opened()
    const [, removed] = await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      () => store.removeBallots(voter),
    )
    expect(removed).toMatchObject({ ballots: [{ answers: answered }] })
    expect(await database().ballots.count()).toBe(0)
  })

  it('is stored in its order: a ballot is counted before the ballots are deleted', async () => {
    const { store } = await opened()
    await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      () => store.forget(),
    )
    await expect.poll(() => store.reading(model, 1)?.answered).toBe(1)
  })

  it('holds up no one else, and no deletion', async () => {
    const { store } = await opened()
    await store.collect(readBallotOf('b', answered))
    const full = vi
      .spyOn(database().ballots, 'put')
      .mockRejectedValue(new DOMException('Full', 'QuotaExceededError'))
    const receipt = store.collect(readBallotOf('a', answered))
    await expect.poll(() => useSavingStore().status).toBe('failed')

    const removed = await store.removeBallots(participant('b'))
    expect(removed).toMatchObject({ ballots: [{ answers: answered }] })
    await store.forget()
    await expect.poll(() => store.workshop?.forgottenAt).not.toBeNull()
    // What it was about is deleted: nothing is left to fail.
    full.mockRestore()
    expect(await receipt).toEqual({ kind: 'closed' })
    await saved()
  })

  it('is found, and stored with what comes after it, in a workshop that was left and opened again', async () => {
    const { id, store } = await opened()
    const fails = vi.spyOn(database(), 'transaction').mockRejectedValueOnce(new Error('disk'))
    store.note(model, 'Ce qui a tranché')
    await expect.poll(() => useSavingStore().status).toBe('failed')
    fails.mockRestore()
    store.close()
    await store.open(id)
    expect(store.discussions.get(model)?.note).toBe('Ce qui a tranché')

    store.agree(model, responseFromCode(2))
    await saved()
    store.close()
    await store.open(id)
    expect(store.discussions.get(model)).toMatchObject({
      note: 'Ce qui a tranché',
      agreed: responseFromCode(2),
    })
  })

  it('is stored in its order in a workshop that was left and opened again', async () => {
    const { id, store } = await opened()
    await askInTurn(
      () => store.collect(readBallotOf('a', answered)),
      async () => {
        store.close()
        await store.open(id)
        await store.collect(readBallotOf('a', amended))
      },
    )
    await expect.poll(() => store.ballots.map(({ answers }) => answers)).toEqual([amended])
  })
})

it('dots of hands go up and down, and never below nothing', async () => {
  const { store } = await opened()
  store.dotByHands(model, 1)
  store.dotByHands(model, 1)
  store.dotByHands(other, -1)
  expect(Object.fromEntries(store.dots)).toEqual({ [model]: 2, [other]: 0 })
})

it('dots of hands and of ballots are shown together, and those of ballots stay where hands go down', async () => {
  const { store } = await opened()
  store.dotByHands(model, 1)
  await store.voteBallot({ participantId: participant('a'), dots: { [model]: 2, [other]: 1 } })
  await expect.poll(() => store.voters).toBe(1)
  expect(Object.fromEntries(store.dots)).toEqual({ [model]: 3, [other]: 1 })
  store.dotByHands(model, -3)
  expect(store.dots.get(model)).toBe(2)
  expect(Object.fromEntries(store.ballotDots)).toEqual({ [model]: 2, [other]: 1 })
  await store.forget()
  await expect
    .poll(() => store.votes.map(({ voter }) => voter).sort())
    .toEqual(['ballots', 'hands'])
  expect(store.voters).toBe(1)
})

describe('a training', () => {
  it('starts on an example with its earlier date and its roles, and nothing of today', async () => {
    const id = await useWorkshopsStore().startTraining('ex-moulins')
    const store = useWorkshopStore()
    await store.open(id)
    expect(store.workshop?.options.roles).toEqual([
      'Direction',
      'Enseignant',
      'Animateur',
      'Partenaire',
    ])
    expect(store.project?.exampleId).toBe('ex-moulins')
    expect((await loadAnswers(store.workshop!.assessmentId)).size).toBe(0)
    expect(await database().assessments.count()).toBe(2)
  })

  it('is played by eight participants who agree here and differ there, twice where they voted again', async () => {
    const id = await useWorkshopsStore().startTraining('ex-moulins')
    const store = useWorkshopStore()
    await store.open(id)
    const file = await loadExamples(CURRENT_GRID, 'fr')
    const models = store.models.map((one) => one.id)
    for (const ballot of trainingBallots(file, 'ex-moulins', 1, models)) await store.collect(ballot)
    await expect.poll(() => store.ballots.length).toBe(8)
    const flags = store.firstReadings.map(({ dispersion }) => dispersion)
    expect(new Set(flags)).toEqual(new Set(['agreement', 'nuances', 'strongGap', null]))
    expect(store.firstReadings.some(({ isLittleKnown }) => isLittleKnown)).toBe(true)
    const [divided] = store.order
    for (const ballot of trainingBallots(file, 'ex-moulins', 2, [divided!]))
      await store.collect(ballot)
    await expect.poll(() => store.reading(divided!, 2)?.dispersion).toBe('agreement')
    expect(store.participants).toBe(8)
  })

  it('compares its roles, though one person has a role alone, until someone in the room joins', async () => {
    const id = await useWorkshopsStore().startTraining('ex-moulins')
    const store = useWorkshopStore()
    await store.open(id)
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

  it('has a second answer ready for each model on which its people differ strongly', async () => {
    const file = await loadExamples(CURRENT_GRID, 'fr')
    for (const exampleId of ['ex-moulins', 'ex-cap'])
      expect(trainingBallots(file, exampleId, 2, modelIds('3.1.2', '3.2.4'))).toHaveLength(8)
    expect(() => trainingBallots(file, 'nothing', 1, [])).toThrow('nothing')
  })
})
