import { describe, expect, it } from 'vitest'
import { noTally } from '@/exchange/compare'
import { mergeProject } from '@/exchange/merge'
import { changesAnything, totalsOf } from '@/exchange/review'
import { hereOf, newer, nothing, noWrites, older, withAnswer } from './merging'
import { wholeProject } from './rows'

describe('a project that is not here', () => {
  it('comes in whole', () => {
    const { review, writes } = mergeProject(nothing, wholeProject())
    expect(writes).toEqual(wholeProject())
    expect(totalsOf([review])).toEqual({
      projects: { ...noTally, add: 1 },
      assessments: { ...noTally, add: 1 },
      answers: { ...noTally, add: 4 },
      planLines: { ...noTally, add: 1 },
      workshops: { ...noTally, add: 1 },
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
    expect(assessment!.answers).toEqual({ ...noTally, replace: 1, same: 3 })
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

  it('names an assessment that it would get for a day that has one, and no other', () => {
    const file = wholeProject()
    const [assessment] = file.assessments
    file.assessments.push(
      { ...assessment!, id: 'b2' as never },
      { ...assessment!, id: 'b3' as never, date: '2027-10-11' },
    )
    const { review } = mergeProject(hereOf(wholeProject()), file)
    expect(review.assessments.map(({ isSecondOfDay }) => isSecondOfDay)).toEqual([
      false,
      true,
      false,
    ])
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
    expect(review.differingFields.map(({ key, isTaken }) => [key, isTaken])).toEqual([
      ['name', false],
      ...['contact', 'children', 'ages', 'months'].map((key) => [key, true]),
    ])
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
