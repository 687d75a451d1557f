import './fresh'
import { beforeEach, expect, it } from 'vitest'
import { GeneralId } from '@/domain/grid'
import { useAssessmentStore } from '@/stores/assessment'
import { useDecisionStore } from '@/stores/decision'
import { usePlanStore } from '@/stores/plan'
import { useWorkshopStore } from '@/stores/workshop'
import { modelId } from '../builders'
import { readBallotOf } from '../workshop-builders'
import { freshStart } from './fresh'
import { openWorkshop } from './open-workshop'

const model = modelId('1.2.1')
const other = modelId('1.2.2')

type Codes = Record<string, 0 | 1 | 2 | 3 | 'nc' | 'nsp'>

/** Ballots, one of each participant, in the open workshop. */
async function collect(ballots: readonly Codes[], round: 1 | 2 = 1, roles: readonly number[] = []) {
  const store = useWorkshopStore()
  const before = store.ballots.length
  for (const [index, answers] of ballots.entries())
    await store.collect(
      readBallotOf(`p${index}`, answers, { round, roleIndex: roles[index] ?? null }),
    )
  await expect.poll(() => store.ballots.length).toBe(before + ballots.length)
}

beforeEach(async () => {
  await freshStart()
  await openWorkshop()
})

it('the profile of the group is made of agreed levels, and of medians where there is none', async () => {
  const [store, decision] = [useWorkshopStore(), useDecisionStore()]
  await collect([
    { [model]: 1, [other]: 0 },
    { [model]: 1, [other]: 3 },
    { [model]: 2, [other]: 0 },
  ])
  store.agreeCode(model, 3)
  expect(decision.answers.get(model)?.response).toEqual({ kind: 'rated', level: 3 })
  expect(decision.answers.get(other)?.response).toEqual({ kind: 'rated', level: 0 })
  expect(decision.score?.counts).toMatchObject({ rated: 2, blank: 30 })
  expect(decision.agreement).toEqual({ byTeam: 1, byMedian: 0, open: 1, blank: 30 })
  expect(decision.headline).toEqual({ kind: 'nothingShown' })
})

it('medians are taken when asked, and taken back without touching what the team agreed on', async () => {
  const [store, decision] = [useWorkshopStore(), useDecisionStore()]
  await collect([{ [model]: 1, [other]: 0 }])
  store.agreeCode(model, 2)
  store.adoptMedians()
  expect(decision.agreement).toMatchObject({ byTeam: 1, byMedian: 1, open: 0 })
  store.withdrawMedians()
  expect(decision.agreement).toMatchObject({ byTeam: 1, byMedian: 0, open: 1 })
  expect(store.discussions.get(model)?.agreed).toEqual({ kind: 'rated', level: 2 })
})

it('a strong gap weighs half a point more among the priorities', async () => {
  const decision = useDecisionStore()
  await collect([
    { '2.2.1': 1, '2.2.2': 0 },
    { '2.2.1': 1, '2.2.2': 1 },
    { '2.2.1': 1, '2.2.2': 3 },
  ])
  expect(decision.priorities.map((one) => [one.modelId, one.points])).toEqual([
    ['2.2.2', 2.5],
    ['2.2.1', 2],
  ])
  expect(decision.toDiscuss.map((one) => one.modelId)).toEqual(['2.2.2'])
})

it('a second round shows in what changed, and its answers count', async () => {
  const decision = useDecisionStore()
  await collect([{ [model]: 0 }, { [model]: 3 }, { [model]: 0 }])
  expect(decision.changes).toEqual([])
  await collect([{ [model]: 1 }, { [model]: 1 }, { [model]: 1 }], 2)
  expect(decision.changes).toMatchObject([{ proposal: 'up', spread: 'closer' }])
  expect(decision.levelOf(model)).toBe(1)
  expect(decision.toDiscuss).toEqual([])
})

it('nothing is measured before three people gave a level to one model', async () => {
  const decision = useDecisionStore()
  await collect([{ [model]: 0 }, { [model]: 3, [other]: 2 }])
  expect(decision.toDiscuss).toEqual([])
  expect(decision.isMeasured).toBe(false)
  await useWorkshopStore().collect(readBallotOf('third', { [other]: 2, [model]: 1 }))
  await expect.poll(() => decision.isMeasured).toBe(true)
})

it('what a single person said first is not told by a second round', async () => {
  const decision = useDecisionStore()
  await collect([{ [model]: 0 }])
  await collect([{ [model]: 1 }, { [model]: 1 }, { [model]: 1 }], 2)
  expect(decision.changes).toEqual([])
})

it('two people who answer again do not say what the second round changed for the group', async () => {
  const decision = useDecisionStore()
  await collect([{ [model]: 0 }, { [model]: 3 }, { [model]: 0 }])
  await collect([{ [model]: 1 }, { [model]: 1 }], 2)
  expect(decision.changes).toEqual([])
})

it('roles are compared only where three people or more answered in each, and stand apart', async () => {
  const [store, decision] = [useWorkshopStore(), useDecisionStore()]
  store.setOptions({ roles: ['Direction', 'Teacher'] })
  const ballots: Codes[] = [{ [model]: 0 }, { [model]: 0 }, { [model]: 1 }, { [model]: 3 }]
  await collect(ballots, 1, [0, 0, 0, 1])
  expect(decision.byRole).toEqual([])
  for (const name of ['q', 'r'])
    await store.collect(readBallotOf(name, { [model]: 3 }, { roleIndex: 1 }))
  await expect.poll(() => decision.byRole.length).toBe(1)
  expect(decision.byRole[0]).toMatchObject({ modelId: model, readings: [{ roleIndex: 0 }, {}] })
})

it('a workshop of one general criterion has the profile of that one', async () => {
  const [store, decision] = [useWorkshopStore(), useDecisionStore()]
  store.setOptions({ generalId: GeneralId.parse('3') })
  await collect([{ '3.1.1': 1, '1.2.1': 3 }])
  expect(decision.score?.operationals.map(({ id }) => id)).toEqual(['3.1', '3.2'])
  expect([...decision.answers.keys()]).toEqual(['3.1.1'])
})

it('a priority aims one level above the median, even before the team has a level', async () => {
  const [store, decision] = [useWorkshopStore(), useDecisionStore()]
  await collect([{ [model]: 1 }, { [model]: 1 }])
  await useAssessmentStore().open(store.workshop!.assessmentId)
  const [first] = decision.priorities
  usePlanStore().add(first!.modelId, null, first!.level)
  expect(usePlanStore().lines).toMatchObject([{ modelId: model, targetLevel: 2 }])
})

it('every answer is shown at once on the wall, and only what was still hidden', async () => {
  const store = useWorkshopStore()
  await collect([{ [model]: 1 }])
  store.reveal(model, 1)
  const before = store.discussions.get(model)?.revealedAt
  store.revealAll()
  expect([...store.discussions.values()].every(({ revealedAt }) => revealedAt)).toBe(true)
  expect(store.discussions.size).toBe(32)
  expect(store.discussions.get(model)?.revealedAt).toBe(before)
  store.show('wall')
  expect(store.view).toBe('wall')
  store.step(1)
  expect(store.view).toBe('model')
})

it('a second round is shown with everything else once someone answered it, and awaited until then', async () => {
  const store = useWorkshopStore()
  await collect([{ [model]: 1, [other]: 0 }])
  for (const id of [model, other]) {
    store.reveal(id, 1)
    store.openSecondRound(id)
  }
  expect(store.secondModels).toEqual([model, other])
  await collect([{ [model]: 2 }], 2)
  store.revealAll()
  expect(store.secondModels).toEqual([other])
  expect(store.discussions.get(model)?.secondRevealedAt).toBeTruthy()
})

it('an answer that comes after its reveal is counted as late', async () => {
  const store = useWorkshopStore()
  await collect([{ [model]: 1 }])
  store.reveal(model, 1)
  await expect.poll(() => store.discussions.get(model)?.revealedAt).toBeTruthy()
  await store.collect(readBallotOf('late', { [model]: 3 }))
  await expect.poll(() => store.lateIn(model, 1)).toBe(1)
})
