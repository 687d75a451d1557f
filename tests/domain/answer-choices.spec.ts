import { describe, expect, it } from 'vitest'
import { levelWordings, nonAnswersOf } from '@/domain/answer-choices'
import { modelsOf } from '@/domain/grid'
import { gridOf } from '../builders'

const grid = gridOf({ '1.1': 1 })

describe('what one chooses between', () => {
  it('reads the levels of a model by its own anchors, or by the scale’s for a project in design', () => {
    const model = modelsOf(grid)[0]!
    const evidence = 'Evidence of level 1'
    expect(levelWordings(grid, model, false)[1]).toEqual({
      level: 1,
      label: 'Started',
      anchor: 'Anchor 1 of 1.1.1',
      evidence,
    })
    expect(levelWordings(grid, model, true)[1]).toEqual({
      level: 1,
      label: 'Started (label in design)',
      anchor: 'Started (design)',
      evidence,
    })
  })

  it('leaves out “not applicable” where the model does not allow it', () => {
    const idsFor = (ncAllowed: boolean) => nonAnswersOf(grid, { ncAllowed }).map(({ id }) => id)
    expect(idsFor(true)).toEqual(['nc', 'nsp'])
    expect(idsFor(false)).toEqual(['nsp'])
  })
})
