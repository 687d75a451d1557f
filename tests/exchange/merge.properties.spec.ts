import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Known, WholeProject } from '@/domain/whole-project'
import { mergeProject } from '@/exchange/merge'
import { changesAnything } from '@/exchange/review'
import { answerOf } from '../builders'
import { anyProject } from './arbitraries'
import { hereOf, newer, noWrites, older } from './merging'

/** What is here once the merge is written. */
function after(here: Known, file: WholeProject): WholeProject {
  const { writes } = mergeProject(here, file)
  const put = <Row>(rows: readonly Row[], written: readonly Row[], key: (row: Row) => string) => [
    ...new Map([...rows, ...written].map((row) => [key(row), row])).values(),
  ]
  return {
    project: writes.project ?? here.project!,
    assessments: put(here.assessments, writes.assessments, ({ id }) => id),
    answers: put(here.answers, writes.answers, (row) => row.assessmentId + row.modelId),
    planLines: put(here.planLines, writes.planLines, ({ id }) => id),
    workshops: put(here.workshops, writes.workshops, ({ workshop }) => workshop.id),
  }
}

describe('any two states of a project', () => {
  /** The same project on two devices, with different rows changed at different times. */
  const anyPair = fc
    .tuple(anyProject, anyProject)
    .map(([one, other]): [WholeProject, WholeProject] => {
      const ids = new Set(one.assessments.map(({ id }) => id))
      const { id } = one.project
      const foreign = other.assessments.filter((assessment) => !ids.has(assessment.id))
      const changed = one.answers.map((answer, index) => ({
        ...answer,
        ...answerOf(((index * 7) % 4) as 0),
        updatedAt: index % 2 ? newer : older,
      }))
      return [
        one,
        {
          project: { ...other.project, id },
          assessments: [...one.assessments, ...foreign].map((row) => ({ ...row, projectId: id })),
          answers: [...changed, ...other.answers],
          planLines: other.planLines.filter(({ assessmentId }) => !ids.has(assessmentId)),
          workshops: [],
        },
      ]
    })

  it('are merged once: a second time nothing changes', () => {
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        const merged = after(hereOf(one), other)
        const { review, writes } = mergeProject(hereOf(merged), other)
        expect(changesAnything(review)).toBe(false)
        expect(writes).toEqual(noWrites)
      }),
    )
  })

  it('lose nothing that is newer here, and nothing that only one side has', () => {
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        const merged = after(hereOf(one), other)
        const key = (row: { assessmentId: string; modelId: string }) =>
          row.assessmentId + row.modelId
        const inFile = new Map(other.answers.map((row) => [key(row), row]))
        const result = new Map(merged.answers.map((row) => [key(row), row]))
        for (const row of one.answers) {
          const found = result.get(key(row))!
          const rival = inFile.get(key(row))
          const isKept = !rival || rival.updatedAt <= row.updatedAt
          if (isKept) expect(found).toEqual(row)
        }
        for (const row of other.answers) expect(result.has(key(row))).toBe(true)
        expect(merged.assessments.length).toBe(
          new Set([...one.assessments, ...other.assessments].map(({ id }) => id)).size,
        )
      }),
    )
  })
})
