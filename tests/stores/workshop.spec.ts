import './fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { watch } from 'vue'
import { responseFromCode, type ResponseCode } from '@/domain/assessment'
import { GeneralId } from '@/domain/grid'
import { readBackupRecord } from '@/storage/backup-record'
import { database } from '@/storage/database'
import { deleteWorkshop } from '@/storage/workshops'
import { useWorkshopStore } from '@/stores/workshop'
import { useWorkshopsStore } from '@/stores/workshops'
import { answerOf, modelId } from '../builders'
import { loadAnswers } from '../stored-answers'
import { participant, readBallotOf } from '../workshop-builders'
import { freshStart, restart, saved, storedExample } from './fresh'
import { collectCodes, openWorkshop } from './open-workshop'

const model = modelId('1.2.1')
const other = modelId('1.2.2')
const collect = (...codes: ResponseCode[]) => collectCodes(model, codes)

beforeEach(freshStart)

describe('a workshop', () => {
  it('without a project makes one that bears its code, and fills its assessment', async () => {
    const { store } = await openWorkshop((code) => `Workshop ${code}`)
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
    const { store } = await openWorkshop()
    store.setOptions({ generalId: GeneralId.parse('3') })
    expect(store.models.map(({ id }) => id[0])).toEqual(Array(8).fill('3'))
  })

  it('loses and moves no role once it is under way, while its other options still change', async () => {
    const { store } = await openWorkshop()
    store.setOptions({ roles: ['A', 'B', 'C'] })
    store.setOptions({ roles: ['A', 'B'] })
    expect(store.workshop?.options.roles).toEqual(['A', 'B'])
    store.begin()
    store.setOptions({ roles: ['B'], timerSeconds: 180 })
    expect(store.workshop?.options).toMatchObject({ roles: ['A', 'B'], timerSeconds: 180 })
    store.setStage('discuss')
    store.setStage('prepare')
    store.begin()
    expect(store.workshop?.stage).toBe('discuss')
  })

  it('keeps what two windows change of its options at once', async () => {
    const { id, store } = await openWorkshop()
    restart()
    const again = useWorkshopStore()
    await again.open(id)
    store.setOptions({ timerSeconds: 180 })
    again.setOptions({ roles: ['A'] })
    store.setOptions({ askAgreed: false })
    const changed = { roles: ['A'], timerSeconds: 180, askAgreed: false }
    await expect.poll(() => store.workshop?.options).toMatchObject(changed)
    await expect.poll(() => again.workshop?.options).toMatchObject(changed)
    expect((await database().workshops.get(id))?.options).toMatchObject(changed)
  })

  it('that is not on this device is not opened', async () => {
    const { id } = await openWorkshop()
    await deleteWorkshop(id)
    restart()
    expect(await useWorkshopStore().open(id)).toBe(false)
  })

  it('deleted in another window is said to be gone, and takes no ballot', async () => {
    const { id, store } = await openWorkshop()
    await deleteWorkshop(id)
    await expect.poll(() => store.isGone).toBe(true)
    expect(await store.collect(readBallotOf('a', { [model]: 1 }))).toEqual({ kind: 'closed' })
  })
})

describe('what a backup would save', () => {
  const changed = () => readBackupRecord().changed

  it('is what a team agreed on and the ballots it collected, whoever they are from', async () => {
    const { store } = await openWorkshop()
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
    const { store } = await openWorkshop()
    await collect(0, 3, 0, 3)
    store.countHands(other, 1, { levels: [0, 0, 5, 0], nc: 0, nsp: 0 })
    expect([store.participants, store.received]).toEqual([9, 4])
    expect(store.order[0]).toBe(model)
    expect(store.reading(model, 1)).toMatchObject({ rated: 4, dispersion: 'strongGap' })
    expect(store.reading(other, 1)).toMatchObject({ rated: 5, dispersion: 'agreement' })
    expect(store.held(other)).toEqual(responseFromCode(2))
    expect([...store.strongGaps]).toEqual([model])
    store.setOrder('grid')
    expect(store.order[0]).toBe('1.1.1')
  })

  it('of the second round replace the first once enough people gave them, and the first stays', async () => {
    const { store } = await openWorkshop()
    await collect(0, 0, 0)
    const answerAgain = (name: string) =>
      store.collect(readBallotOf(name, { [model]: 2 }, { round: 2 }))
    await answerAgain('p0')
    await expect.poll(() => store.reading(model, 2)?.answered).toBe(1)
    expect([store.latestRound(model), store.held(model)]).toEqual([1, responseFromCode(0)])
    for (const name of ['p1', 'p2']) await answerAgain(name)
    await expect.poll(() => store.held(model)).toEqual(responseFromCode(2))
    expect(store.reading(model, 1)?.counts.levels).toEqual([3, 0, 0, 0])
    expect(store.participants).toBe(3)
  })

  it('stay the same when the ballots are deleted', async () => {
    const { store } = await openWorkshop()
    await collect(0, 1, 1, 3)
    const seen = () => [store.reading(model, 1), store.participants]
    const before = seen()
    const between: unknown[] = []
    watch(seen, (now) => between.push(now))
    await store.forget()
    await expect.poll(() => store.ballots).toEqual([])
    await expect.poll(seen).toEqual(before)
    for (const now of between) expect(now).toEqual(before)
    expect(await store.collect(readBallotOf('p0', { [model]: 1 }))).toEqual({ kind: 'closed' })
  })
})

describe('the agreed level', () => {
  it('answers the team’s assessment, by the team or by taking the medians', async () => {
    const { store } = await openWorkshop()
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
    const { store } = await openWorkshop()
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
    const { store } = await openWorkshop()
    store.setOrder('grid')
    store.step(-1)
    expect(store.current?.model.id).toBe('1.1.1')
    store.step(2)
    expect(store.current).toMatchObject({ position: 3, round: 1, isRevealed: false })
    store.step(99)
    expect(store.current?.position).toBe(32)
  })

  it('is the same in another window, and after a restart', async () => {
    const { id, store } = await openWorkshop()
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
    const { store } = await openWorkshop()
    store.openSecondRound(model)
    store.moveTo(other)
    expect(store.current?.round).toBe(1)
    store.moveTo(model)
    expect(store.current?.round).toBe(2)
  })
})

it('dots of hands go up and down, and never below nothing', async () => {
  const { store } = await openWorkshop()
  store.dotByHands(model, 1)
  store.dotByHands(model, 1)
  store.dotByHands(other, -1)
  expect(Object.fromEntries(store.dots)).toEqual({ [model]: 2, [other]: 0 })
})

it('dots of hands and of ballots are shown together, and those of ballots stay where hands go down', async () => {
  const { store } = await openWorkshop()
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
