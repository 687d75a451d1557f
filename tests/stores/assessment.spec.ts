import './fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AssessmentId } from '@/domain/assessment'
import { database } from '@/storage/database'
import { useAssessmentStore } from '@/stores/assessment'
import { usePreferencesStore } from '@/stores/preferences'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId } from '../builders'
import { loadAnswers } from '../stored-answers'
import { countRows, freshStart, restart, storedExample } from './fresh'

const model = modelId('1.1.1')
const other = modelId('1.2.1')

const status = () => useSavingStore().status

beforeEach(freshStart)

describe('a new questionnaire', () => {
  it('stores nothing until something is said', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    expect(open.isDraft).toBe(true)
    expect(open.grid?.id).toBe('spf-cps')
    expect(await countRows()).toBe(0)
  })

  it('is stored with its first answer, and can be opened again', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    const { id } = open.assessment!
    open.answer(model, answerOf(2))
    expect(open.answers.get(model)).toEqual(answerOf(2))
    await expect.poll(() => open.isDraft).toBe(false)
    expect(status()).toBe('saved')

    restart()
    expect(await useAssessmentStore().open(id)).toBe(true)
    expect(useAssessmentStore().answers.get(model)).toEqual(answerOf(2))
  })

  it('counts every response as progress, whatever it says', async () => {
    const open = useAssessmentStore()
    expect([open.answered, open.total]).toEqual([0, 0])
    await open.openNew()
    expect([open.answered, open.total]).toEqual([0, 32])
    open.answer(model, answerOf(0))
    open.answer(other, answerOf('nsp'))
    open.answer(modelId('1.2.2'), answerOf('nc'))
    expect(open.answered).toBe(3)
    open.answer(other, { response: null })
    expect(open.answered).toBe(2)
  })

  it('is stored whole by two answers given at once', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    open.answer(model, answerOf(2))
    open.answer(other, answerOf('nsp'))
    await expect.poll(status).toBe('saved')
    expect((await loadAnswers(open.assessment!.id)).size).toBe(2)
    expect(await database().projects.count()).toBe(1)
  })

  it.each([
    [
      'its identity',
      (open: ReturnType<typeof useAssessmentStore>) => open.describe({ name: 'Ours' }),
    ],
    ['its phase', (open: ReturnType<typeof useAssessmentStore>) => open.sayPhase('design')],
  ])('is stored when one says %s', async (_, say) => {
    const open = useAssessmentStore()
    await open.openNew()
    say(open)
    await expect.poll(() => open.isDraft).toBe(false)
    expect(await database().assessments.count()).toBe(1)
  })

  it('is the same one when one leaves it untouched and comes back', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    const { id } = open.assessment!
    await open.openNew()
    expect(open.assessment?.id).toBe(id)
  })

  it('is another one once the first is stored', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    const { id } = open.assessment!
    open.answer(model, answerOf(0))
    await expect.poll(() => open.isDraft).toBe(false)
    await open.openNew()
    expect(open.assessment?.id).not.toBe(id)
    expect(open.answers.size).toBe(0)
  })
})

describe('opening', () => {
  it('says so when the assessment is not on this device, and leaves the open one', async () => {
    const { assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.open(assessments[0]!.id)
    expect(await open.open('abc' as AssessmentId)).toBe(false)
    expect(open.assessment?.id).toBe(assessments[0]!.id)
  })

  it('shows the last one asked for, whichever is read first', async () => {
    const { assessments } = await storedExample()
    const [first, second] = assessments
    const open = useAssessmentStore()
    await Promise.all([open.open(first!.id), open.open(second!.id)])
    expect(open.assessment?.id).toBe(second!.id)
    await Promise.all([open.openNew(), open.open(first!.id)])
    expect(open.assessment?.id).toBe(first!.id)
    expect(open.isDraft).toBe(false)
  })

  it('gives the project, its assessments oldest first, and the score', async () => {
    const { project, assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.open(assessments[1]!.id)
    expect(open.project?.identity).toEqual(project.identity)
    expect(open.siblings.map(({ id }) => id)).toEqual(assessments.map(({ id }) => id))
    expect(open.score?.operationals).toHaveLength(9)
  })

  it('nothing leaves nothing', async () => {
    const { assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.open(assessments[0]!.id)
    open.close()
    expect([open.project, open.assessment, open.siblings, open.answers.size]).toEqual([
      undefined,
      undefined,
      [],
      0,
    ])
    open.answer(model, answerOf(1))
    expect(status()).toBe('idle')
  })
})

describe('the language', () => {
  it('brings the grid in its own words, and leaves the answers', async () => {
    const { assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.open(assessments[1]!.id)
    const [inFrench, answered] = [open.grid?.title, open.answers]
    await usePreferencesStore().change({ language: 'en' })
    await expect.poll(() => open.grid?.language).toBe('en')
    expect(open.grid?.title).not.toBe(inFrench)
    expect(open.answers).toBe(answered)
    await usePreferencesStore().change({ language: 'fr' })
    await expect.poll(() => open.grid?.language).toBe('fr')
  })
})
