import { describe, expect, it } from 'vitest'
import { noTally } from '@/exchange/compare'
import { mergeProject } from '@/exchange/merge'
import { totalsOf } from '@/exchange/review'
import { modelId } from '../builders'
import { hereOf, newer, nothing, older } from './merging'
import { wholeProject } from './rows'

describe('a plan', () => {
  const line = (id: string, model: string) => ({
    ...wholeProject().planLines[0]!,
    id: id as never,
    modelId: modelId(model),
  })

  it('takes lines of the file while it has room', () => {
    const here = hereOf({
      ...wholeProject(),
      planLines: [line('c1', '1.1.1'), line('c2', '1.2.1')],
    })
    const lines = [line('c1', '1.1.1'), line('d1', '1.2.2'), line('d2', '1.2.3')]
    const { review, writes } = mergeProject(here, { ...wholeProject(), planLines: lines })
    expect(writes.planLines.map(({ id }) => id)).toEqual(['d1'])
    const { planLines, differingLines } = review.assessments[0]!
    expect(planLines).toEqual({ ...noTally, add: 1, leave: 1, same: 1 })
    expect(differingLines).toMatchObject([
      { outcome: 'leave', lines: { here: null, file: lines[2] } },
    ])
  })

  it('takes no line for a model that it has one for', () => {
    const here = hereOf({ ...wholeProject(), planLines: [line('c1', '1.1.1')] })
    const lines = [line('d1', '1.1.1'), line('d2', '1.2.1')]
    const { writes } = mergeProject(here, { ...wholeProject(), planLines: lines })
    expect(writes.planLines.map(({ id }) => id)).toEqual(['d2'])
  })

  it('that comes in whole holds three lines at most', () => {
    const models = ['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4']
    const planLines = models.map((model, index) => line(`d${index}`, model))
    const { writes } = mergeProject(nothing, { ...wholeProject(), planLines })
    expect(writes.planLines.map(({ id }) => id)).toEqual(['d0', 'd1', 'd2'])
  })

  it('takes a new line in the place of one that the file knows to be done', () => {
    const lines = ['1.1.1', '1.2.1', '1.2.2'].map((model, index) => line(`c${index}`, model))
    const done = { ...lines[0]!, status: 'done' as const, updatedAt: '2099-01-01T00:00:00.000Z' }
    const { writes } = mergeProject(hereOf({ ...wholeProject(), planLines: lines }), {
      ...wholeProject(),
      planLines: [line('d1', '1.2.3'), done, line('d2', '1.2.4')],
    })
    expect(writes.planLines.map(({ id }) => id)).toEqual(['d1', 'c0'])
  })

  it('does not bring back a line that was deleted here later, and brings back one that was changed since', () => {
    const here = { ...wholeProject(), planLines: [] }
    const mergedWith = (deletedAt: string) =>
      mergeProject(hereOf(here, { deleted: new Map([['c1', deletedAt]]) }), wholeProject())
    const { review, writes } = mergedWith(newer)
    expect(writes.planLines).toEqual([])
    expect(totalsOf([review]).planLines).toEqual({ ...noTally, binned: 1 })
    expect(mergedWith(older).writes.planLines).toHaveLength(1)
  })
})
