import './fresh'
import { beforeEach, expect, it } from 'vitest'
import { responseFromCode } from '@/domain/assessment'
import { GeneralId } from '@/domain/grid'
import { useDecisionStore } from '@/stores/decision'
import { useWorkshopStore } from '@/stores/workshop'
import { modelId } from '../builders'
import { readBallotOf } from '../workshop-builders'
import { freshStart } from './fresh'
import { openWorkshop } from './open-workshop'

const inside = modelId('3.1.1')
const outside = modelId('1.2.1')

/** An open workshop that everyone has answered as a whole. */
beforeEach(async () => {
  await freshStart()
  const { store } = await openWorkshop()
  await store.collect(readBallotOf('a', { [inside]: 1, [outside]: 3 }))
  await expect.poll(() => store.ballots.length).toBe(1)
})

const setScope = (id: string | null) => {
  useWorkshopStore().setOptions({ generalId: id === null ? null : GeneralId.parse(id) })
}

it('ballots deleted in a smaller scope leave the counts of every model they answer', async () => {
  const store = useWorkshopStore()
  setScope('3')
  await store.forget()
  setScope(null)
  await expect.poll(() => store.ballots).toEqual([])
  const rated = () => [inside, outside].map((id) => store.reading(id, 1)?.rated)
  await expect.poll(rated).toEqual([1, 1])
})

it('medians outside the scope are neither counted nor taken back', () => {
  const [store, decision] = [useWorkshopStore(), useDecisionStore()]
  store.adoptMedians()
  expect(decision.agreement).toMatchObject({ byTeam: 0, byMedian: 2 })
  setScope('3')
  expect(decision.agreement).toMatchObject({ byTeam: 0, byMedian: 1, blank: 7 })
  store.withdrawMedians()
  expect(store.discussions.get(inside)?.agreed).toBeNull()
  expect(store.discussions.get(outside)?.agreed).toEqual(responseFromCode(3))
})
