import './fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { responseFromCode } from '@/domain/assessment'
import { loadWorkshop } from '@/storage/workshop-record'
import { useWorkshopStore } from '@/stores/workshop'
import { modelId } from '../builders'
import { readBallotOf } from '../workshop-builders'
import { freshStart, restart, saved } from './fresh'
import { collectCodes, openWorkshop } from './open-workshop'

type Store = ReturnType<typeof useWorkshopStore>

const discussed = modelId('1.2.5')
const later = modelId('3.1.2')

beforeEach(freshStart)

/** A workshop in discussion that nobody has moved in: people differ on the model that stands first. */
async function discussing() {
  const { id, store } = await openWorkshop()
  await collectCodes(discussed, [0, 2, 2])
  store.setStage('discuss')
  await expect.poll(() => shownIn(store)).toBe(discussed)
  return { id, store }
}

const shownIn = (store: Store) => store.current?.model.id

/** Three ballots, after which the team differs more on another model. */
async function lateBallots(store: Store) {
  await store.collect(readBallotOf('d', { [later]: 0 }))
  await store.collect(readBallotOf('e', { [later]: 3 }))
  await store.collect(readBallotOf('f', { [later]: 3 }))
  await expect.poll(() => store.order[0]).toBe(later)
}

describe('a late ballot that changes the order', () => {
  it('brings what then divides the most, as long as nothing was said', async () => {
    const { store } = await discussing()
    await lateBallots(store)
    expect(shownIn(store)).toBe(later)
  })

  it.each<[string, (store: Store) => void]>([
    ['whose answers were shown', (store) => store.reveal(discussed, 1)],
    [
      'whose answers were shown, then hidden',
      (store) => {
        store.reveal(discussed, 1)
        store.reveal(discussed, 1, false)
      },
    ],
    ['whose answers were shown with all others', (store) => store.revealAll()],
    ['that a note was begun on', (store) => store.note(discussed, 'T')],
    ['that the trainer noted something on', (store) => store.noteForTrainer(discussed, 'A')],
    ['that a level was agreed on', (store) => store.agree(discussed, responseFromCode(2))],
    ['that is timed', (store) => store.startTimer(60)],
    [
      'that hands were counted for',
      (store) => store.countHands(discussed, 1, { levels: [0, 0, 1, 0], nc: 0, nsp: 0 }),
    ],
  ])('leaves the model %s, and the place is stored', async (_, say) => {
    const { id, store } = await discussing()
    say(store)
    await lateBallots(store)
    expect(shownIn(store)).toBe(discussed)
    await saved()
    restart()
    const again = useWorkshopStore()
    await again.open(id)
    expect(shownIn(again)).toBe(discussed)
  })

  it('leaves the round that is answered again', async () => {
    const { store } = await discussing()
    store.openSecondRound(discussed)
    await lateBallots(store)
    expect(store.current).toMatchObject({ model: { id: discussed }, round: 2 })
  })

  it('leaves a note whole while it is typed, when it comes in another window', async () => {
    const { id, store } = await discussing()
    restart()
    const other = useWorkshopStore()
    await other.open(id)
    const type = (text: string) => store.note(store.current!.model.id, text)
    type('The school')
    await lateBallots(other)
    await expect.poll(() => store.order[0]).toBe(later)
    type('The school says yes')
    await expect.poll(() => other.discussions.get(discussed)?.note).toBe('The school says yes')
    expect([shownIn(store), shownIn(other)]).toEqual([discussed, discussed])
    expect(other.discussions.has(later)).toBe(false)
  })

  it('leaves the model under discussion while answers are collected again', async () => {
    const { store } = await discussing()
    store.reveal(discussed, 1)
    store.setStage('collect')
    await lateBallots(store)
    store.setStage('discuss')
    expect(shownIn(store)).toBe(discussed)
  })
})

describe('the place', () => {
  it('is not kept by hands counted or levels agreed on while answers are collected', async () => {
    const { store } = await discussing()
    store.setStage('collect')
    store.agree(discussed, responseFromCode(2))
    store.countHands(discussed, 1, { levels: [0, 0, 1, 0], nc: 0, nsp: 0 })
    expect(store.workshop?.place.modelId).toBeNull()
  })

  it('stays with all models when all answers are shown there', async () => {
    const { store } = await discussing()
    store.show('wall')
    store.revealAll()
    await lateBallots(store)
    expect(store.view).toBe('wall')
    store.show('model')
    expect(shownIn(store)).toBe(discussed)
  })

  it('is stored in the same write as what was said', async () => {
    const { id, store } = await discussing()
    await saved()
    const before = (await loadWorkshop(id))!
    store.note(discussed, 'The school')
    await expect
      .poll(async () => (await loadWorkshop(id))?.discussions.size)
      .toBe(before.discussions.size + 1)
    expect((await loadWorkshop(id))?.workshop.place.modelId).toBe(discussed)
    await saved()
    expect(store.session?.isUnsaved()).toBe(false)
  })
})
