import { expect, it } from 'vitest'
import { secondsIn, TIMER_MINUTES, timersOffered } from '@/domain/timer-choices'

it('the duration that a workshop has prepared is offered first, the others once each', () => {
  expect(timersOffered(secondsIn(5))).toEqual([5, 2, 3, 8])
  expect(timersOffered(secondsIn(7))).toEqual([7, ...TIMER_MINUTES])
})

it('without a prepared duration all are offered, the shortest first', () => {
  expect(timersOffered(null)).toEqual(TIMER_MINUTES)
})
