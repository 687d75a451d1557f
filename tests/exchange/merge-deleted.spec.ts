import { describe, expect, it } from 'vitest'
import { noTally } from '@/exchange/compare'
import { mergeProject } from '@/exchange/merge'
import { changesAnything, totalsOf } from '@/exchange/review'
import { modelId } from '../builders'
import { hereOf, newer, withAnswer } from './merging'
import { wholeProject } from './rows'

describe('what was deleted here', () => {
  it('an assessment stays deleted when its deletion is the later word, and says so', () => {
    const here = hereOf(
      { ...wholeProject(), assessments: [], answers: [], planLines: [], workshops: [] },
      { deleted: new Map([['b1', newer]]) },
    )
    const { review, writes } = mergeProject(here, wholeProject())
    expect(review.assessments[0]).toMatchObject({
      isBinned: true,
      outcome: 'leave',
      here: newer,
    })
    expect(changesAnything(review)).toBe(false)
    const { assessments, workshops } = totalsOf([review])
    expect([assessments, workshops]).toEqual([
      { ...noTally, binned: 1 },
      { ...noTally, binned: 1 },
    ])
    expect(writes.assessments).toEqual([])
  })

  it('a project comes back from the bin with the newer of both', () => {
    const file = withAnswer(3, newer)
    const extra = { ...wholeProject().answers[0]!, modelId: modelId('3.1.1') }
    const binned = { ...wholeProject(), answers: [...wholeProject().answers, extra] }
    const here = hereOf(binned, { isInBin: true })
    const { review, writes } = mergeProject(here, file)
    expect(review.isRestored).toBe(true)
    expect(writes.answers).toEqual([...file.answers, extra])
    expect(writes.assessments).toHaveLength(1)
    expect(writes.planLines).toEqual(wholeProject().planLines)
    expect(writes.project).not.toBeNull()
  })
})
