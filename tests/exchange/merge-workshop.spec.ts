import { describe, expect, it } from 'vitest'
import type { WholeProject } from '@/domain/whole-project'
import { mergeProject } from '@/exchange/merge'
import { changesAnything } from '@/exchange/review'
import { hereOf, newer, older } from './merging'
import { wholeProject } from './rows'

describe('a workshop', () => {
  const held = (updatedAt: string, forgottenAt: string | null = null): WholeProject => {
    const [rows] = wholeProject().workshops
    const workshop = { ...rows!.workshop, updatedAt, forgottenAt }
    const ballots = forgottenAt === null ? rows!.ballots : []
    return { ...wholeProject(), workshops: [{ ...rows!, workshop, ballots }] }
  }

  it('is taken as a whole when the one of the file is newer, and left when it is older', () => {
    const file = held(newer)
    expect(mergeProject(hereOf(wholeProject()), file).writes.workshops).toEqual(file.workshops)
    const { writes, review } = mergeProject(hereOf(wholeProject()), held(older))
    expect(writes.workshops).toEqual([])
    expect(review.workshops).toMatchObject([{ outcome: 'leave', code: 'tigre-jardin-42' }])
  })

  it('does not get back ballots that were deleted here since', () => {
    const here = hereOf(held(newer, newer))
    expect(mergeProject(here, wholeProject()).writes.workshops).toEqual([])
  })

  it('stays out with an assessment that stays deleted', () => {
    const here = hereOf(
      { ...wholeProject(), assessments: [], answers: [], planLines: [], workshops: [] },
      { deleted: new Map([['b1', newer]]) },
    )
    const { writes, review } = mergeProject(here, wholeProject())
    expect(writes.workshops).toEqual([])
    expect(changesAnything(review)).toBe(false)
  })

  it('is refused when the file moves it to another assessment', () => {
    const [rows] = wholeProject().workshops
    const workshop = { ...rows!.workshop, assessmentId: 'f1' as never }
    const here = { ...hereOf(wholeProject()), workshops: [{ ...rows!, workshop }] }
    expect(() => mergeProject(here, wholeProject())).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })
})
