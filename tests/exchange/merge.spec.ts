import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRows } from '@/exchange/bundle'
import { mergeProject, type Here } from '@/exchange/merge'
import { changesAnything, totalsOf } from '@/exchange/review'
import { answerOf, modelId } from '../builders'
import { anyProject } from './arbitraries'
import { wholeProject } from './rows'

const older = '2026-03-09T09:00:00.000Z'
const newer = '2026-03-11T09:00:00.000Z'

const nothing: Here = {
  project: undefined,
  assessments: [],
  answers: [],
  planLines: [],
  workshops: [],
  isInBin: false,
  deleted: new Map(),
}
const noWrites = { project: null, assessments: [], answers: [], planLines: [], workshops: [] }
const hereOf = (rows: ProjectRows, details: Partial<Here> = {}): Here => ({
  ...nothing,
  ...rows,
  ...details,
})

/** What is here once the merge is written. */
function after(here: Here, file: ProjectRows): ProjectRows {
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

/** The whole project with its first answer changed at an instant. */
function withAnswer(level: 0 | 1 | 2 | 3, updatedAt: string): ProjectRows {
  const whole = wholeProject()
  const [first, ...rest] = whole.answers
  return { ...whole, answers: [{ ...first!, ...answerOf(level), updatedAt }, ...rest] }
}

describe('a project that is not here', () => {
  it('comes in whole', () => {
    const { review, writes } = mergeProject(nothing, wholeProject())
    expect(writes).toEqual(wholeProject())
    expect(totalsOf([review])).toEqual({
      projects: { add: 1, replace: 0, leave: 0, same: 0 },
      assessments: { add: 1, replace: 0, leave: 0, same: 0 },
      answers: { add: 4, replace: 0, leave: 0, same: 0 },
      planLines: { add: 1, replace: 0, leave: 0, same: 0 },
      workshops: { add: 1, replace: 0, leave: 0, same: 0 },
    })
  })
})

describe('a project that is here', () => {
  it('as in the file is left as it is', () => {
    const { review, writes } = mergeProject(hereOf(wholeProject()), wholeProject())
    expect(changesAnything(review)).toBe(false)
    expect(writes).toEqual(noWrites)
  })

  it('takes a newer answer, and names both and their dates', () => {
    const file = withAnswer(3, newer)
    const { review, writes } = mergeProject(hereOf(wholeProject()), file)
    expect(writes.answers).toEqual([file.answers[0]])
    const [assessment] = review.assessments
    expect(assessment!.answers).toEqual({ add: 0, replace: 1, leave: 0, same: 3 })
    expect(assessment!.differing).toEqual([
      {
        modelId: '1.1.1',
        outcome: 'replace',
        here: wholeProject().answers[0]!.updatedAt,
        file: newer,
        answers: { here: wholeProject().answers[0], file: file.answers[0] },
      },
    ])
  })

  it.each([
    ['older', older],
    ['as old', wholeProject().answers[0]!.updatedAt],
  ])('keeps its answer when the one of the file is %s', (_, updatedAt) => {
    const { review, writes } = mergeProject(hereOf(wholeProject()), withAnswer(3, updatedAt))
    expect(writes.answers).toEqual([])
    expect(review.assessments[0]!.differing).toMatchObject([{ outcome: 'leave', file: updatedAt }])
    expect(changesAnything(review)).toBe(false)
  })

  it('takes an older answer that was asked for as given at that instant', () => {
    const file = withAnswer(3, older)
    const { review, writes } = mergeProject(hereOf(wholeProject()), file, newer)
    expect(writes.answers).toEqual([{ ...file.answers[0], updatedAt: newer }])
    expect(review.assessments[0]!.differing).toMatchObject([{ outcome: 'replace', file: older }])
    expect(changesAnything(review)).toBe(true)
  })

  it('bears the later date once something of it changed', () => {
    const file = withAnswer(3, newer)
    file.project.updatedAt = newer
    const { writes } = mergeProject(hereOf(wholeProject()), file)
    expect(writes.project?.updatedAt).toBe(newer)
    expect(writes.assessments).toHaveLength(1)
  })

  it('keeps whom to contact when a newer file does not say', () => {
    const file = wholeProject()
    file.project = { ...file.project, identity: { name: 'New name' }, updatedAt: newer }
    const { project } = mergeProject(hereOf(wholeProject()), file).writes
    expect(project!.identity).toEqual({ ...wholeProject().project.identity, name: 'New name' })
  })

  it('takes from an older file the fields that were never filled in here', () => {
    const here = wholeProject()
    here.project = { ...here.project, identity: { name: 'Ours' } }
    const file = wholeProject()
    file.project.updatedAt = older
    const { writes, review } = mergeProject(hereOf(here), file)
    expect(writes.project!.identity).toEqual({ ...file.project.identity, name: 'Ours' })
    expect(writes.project!.updatedAt).toBe(here.project.updatedAt)
    expect(review.outcome).toBe('replace')
  })

  it('takes a newer date, phase or number of participants of an assessment', () => {
    const file = wholeProject()
    file.assessments = [{ ...file.assessments[0]!, participantsCount: 9, updatedAt: newer }]
    expect(mergeProject(hereOf(wholeProject()), file).writes.assessments).toEqual([
      { ...file.assessments[0], describedAt: newer },
    ])
  })

  it('keeps what was corrected here after the file was, whatever was answered there since', () => {
    const newest = '2026-03-12T09:00:00.000Z'
    const [assessment] = wholeProject().assessments
    const corrected = { updatedAt: newer, describedAt: newer }
    const here = hereOf({
      ...wholeProject(),
      project: { ...wholeProject().project, identity: { name: 'Corrected' }, ...corrected },
      assessments: [{ ...assessment!, participantsCount: 9, ...corrected }],
    })
    const answered = { updatedAt: newest, describedAt: assessment!.updatedAt }
    const file = {
      ...withAnswer(3, newest),
      project: { ...wholeProject().project, identity: { name: 'As it was' }, ...answered },
      assessments: [{ ...assessment!, ...answered }],
    }
    const { review, writes } = mergeProject(here, file)
    const left = { outcome: 'leave', here: newer, file: assessment!.updatedAt }
    expect(review).toMatchObject({ ...left, assessments: [left] })
    expect(review.project.identity.name).toBe('Corrected')
    expect(writes.answers).toEqual([file.answers[0]])
    const dates = { updatedAt: newest, describedAt: newer }
    expect(writes.project).toEqual({ ...here.project, ...dates })
    expect(writes.assessments).toEqual([{ ...here.assessments[0], ...dates }])
  })

  it('is refused when the file moves an assessment or a plan line elsewhere', () => {
    const here = hereOf(wholeProject())
    const otherEdition = wholeProject()
    otherEdition.assessments = [{ ...otherEdition.assessments[0]!, edition: '2.0.0' }]
    expect(() => mergeProject(here, otherEdition)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
    const otherProject = { ...here.assessments[0]!, projectId: 'f1' as never }
    expect(() => mergeProject({ ...here, assessments: [otherProject] }, wholeProject())).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
    const otherPlace = { ...here.planLines[0]!, assessmentId: 'f2' as never }
    expect(() => mergeProject({ ...here, planLines: [otherPlace] }, wholeProject())).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })
})

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
    expect(review.assessments[0]!.planLines).toEqual({ add: 1, replace: 0, leave: 1, same: 1 })
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

  it('does not bring back a line that was deleted here later, and brings back one that was changed since', () => {
    const here = { ...wholeProject(), planLines: [] }
    const writesWith = (deletedAt: string) =>
      mergeProject(hereOf(here, { deleted: new Map([['c1', deletedAt]]) }), wholeProject()).writes
    expect(writesWith(newer).planLines).toEqual([])
    expect(writesWith(older).planLines).toHaveLength(1)
  })
})

describe('a workshop', () => {
  const held = (updatedAt: string, forgottenAt: string | null = null): ProjectRows => {
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

describe('what was deleted here', () => {
  it('an assessment stays deleted when its deletion is the later word, and says so', () => {
    const here = hereOf(
      { ...wholeProject(), assessments: [], answers: [], planLines: [], workshops: [] },
      { deleted: new Map([['b1', newer]]) },
    )
    const { review, writes } = mergeProject(here, wholeProject())
    expect(review.assessments[0]).toMatchObject({
      isDeletedHere: true,
      outcome: 'leave',
      here: newer,
    })
    expect(changesAnything(review)).toBe(false)
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

describe('any two states of a project', () => {
  /** The same project on two devices, with different rows changed at different times. */
  const anyPair = fc
    .tuple(anyProject, anyProject)
    .map(([one, other]): [ProjectRows, ProjectRows] => {
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
