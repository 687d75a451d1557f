import { expect, it } from 'vitest'
import { router } from '@/app/router'
import { STAGES } from '@/domain/workshop'
import { screenOf, stageOf } from '@/features/workshop/stage-screens'

it.each(STAGES)('the stage “%s” leads to a screen of its own', (stage) => {
  expect(router.hasRoute(screenOf(stage))).toBe(true)
  expect(stageOf(screenOf(stage))).toBe(stage)
})

it('a screen beside the steps belongs to its stage, one outside a workshop to none', () => {
  expect(stageOf('workshopHands')).toBe('collect')
  expect(stageOf('home')).toBeUndefined()
})
