import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyAnswer, type AssessmentId } from '@/domain/assessment'
import { patchAnswer } from '@/storage/answers'
import { patchAssessment } from '@/storage/assessments'
import { binProject } from '@/storage/bin'
import { database } from '@/storage/database'
import { heldNotes } from '@/storage/notes'
import { patchIdentity } from '@/storage/projects'
import { restoreFromBin } from '@/storage/restore'
import { storeNotes } from '@/storage/store-notes'
import { useAssessmentStore } from '@/stores/assessment'
import { useBackupStore } from '@/stores/backup'
import { usePlanStore } from '@/stores/plan'
import { useSavingStore } from '@/stores/saving'
import { useSettingsStore } from '@/stores/settings'
import { answerOf, modelId } from '../builders'
import { loadAnswers } from '../stored-answers'
import { countRows, freshStart, storedExample } from './fresh'

const model = modelId('1.1.1')
const other = modelId('1.2.1')
const at = '2030-01-01T00:00:00.000Z'

/** Makes every write fail until the answer is called. */
function breakDisk() {
  const put = vi.spyOn(database().projects, 'put').mockRejectedValue(new Error('disk'))
  return () => {
    put.mockRestore()
  }
}

const elsewhere = (id: AssessmentId) => ({ id, draft: null })
const status = () => useSavingStore().status

beforeEach(freshStart)

it('work on an example is nothing that a backup would save, work on a project is', async () => {
  const backup = useBackupStore()
  const noted = vi.spyOn(backup, 'note')
  const { assessments } = await storedExample()
  const open = useAssessmentStore()
  await open.open(assessments[1]!.id)
  open.answer(model, answerOf(1))
  await expect.poll(status).toBe('saved')
  expect(noted).not.toHaveBeenCalled()

  await open.openNew()
  open.answer(model, answerOf(1))
  await expect.poll(() => open.isDraft).toBe(false)
  await expect.poll(() => noted.mock.calls.length).toBe(1)
})

it('a next step removed from a project that is gone is nothing that a backup would save', async () => {
  const open = useAssessmentStore()
  const plan = usePlanStore()
  await open.openNew()
  plan.add(model, null)
  await expect.poll(status).toBe('saved')
  const noted = vi.spyOn(useBackupStore(), 'note')
  await binProject(open.project!.id, at)
  plan.remove(plan.lines[0]!.id)
  await expect.poll(status).toBe('saved')
  expect(open.isGone).toBe(true)
  expect(noted).not.toHaveBeenCalled()
})

describe('an answer given after the clock was set back', () => {
  /** An open assessment whose model was answered, as its clock said then, in a year to come. */
  async function openAnswered() {
    const { assessments } = await storedExample()
    const { id } = assessments[0]!
    await patchAnswer(elsewhere(id), model, answerOf(1), at)
    const open = useAssessmentStore()
    await open.open(id)
    return { id, open }
  }

  it('is stored by the next start when it was only noted', async () => {
    const { id, open } = await openAnswered()
    const mend = breakDisk()
    open.answer(model, { response: { kind: 'rated', level: 2 } })
    open.answer(model, { response: { kind: 'rated', level: 3 } })
    await expect.poll(status).toBe('failed')
    mend()
    await storeNotes()
    expect((await loadAnswers(id)).get(model)).toEqual(answerOf(3))
  })

  it('leaves no note once it is stored', async () => {
    const { id, open } = await openAnswered()
    open.answer(model, answerOf(3))
    await expect.poll(status).toBe('saved')
    expect((await loadAnswers(id)).get(model)).toEqual(answerOf(3))
    expect(heldNotes()).toEqual([])
    await expect.poll(() => database().notes.count()).toBe(0)
  })
})

describe('an answer that could not be stored', () => {
  it('stays on screen, is said to have failed, and is stored on the next try', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    const mend = breakDisk()
    open.answer(model, answerOf(3))
    await expect.poll(status).toBe('failed')
    expect(open.answers.get(model)).toEqual(answerOf(3))
    expect(open.isDraft).toBe(true)

    mend()
    useSavingStore().retry()
    await expect.poll(status).toBe('saved')
    expect((await loadAnswers(open.assessment!.id)).get(model)).toEqual(answerOf(3))
    expect(open.isDraft).toBe(false)
  })

  it('is stored along with the next one', async () => {
    const { assessments } = await storedExample()
    const { id } = assessments[1]!
    const open = useAssessmentStore()
    await open.open(id)
    const mend = breakDisk()
    open.answer(model, { comment: 'first' })
    await expect.poll(status).toBe('failed')
    mend()
    open.answer(other, { comment: 'second' })
    await expect.poll(status).toBe('saved')
    const stored = await loadAnswers(id)
    expect(stored.get(model)?.comment).toBe('first')
    expect(stored.get(other)?.comment).toBe('second')
  })

  it('is still there when one opens another assessment and comes back, and what is typed then is added', async () => {
    const { assessments } = await storedExample()
    const [older, recent] = assessments
    const open = useAssessmentStore()
    await open.open(older!.id)
    const mend = breakDisk()
    open.answer(model, { comment: 'typed before' })
    await expect.poll(status).toBe('failed')

    await open.open(recent!.id)
    await open.open(older!.id)
    expect(open.answers.get(model)?.comment).toBe('typed before')
    open.answer(model, { evidence: 'typed after' })
    mend()
    useSavingStore().retry()
    await expect.poll(status).toBe('saved')

    const stored = (await loadAnswers(older!.id)).get(model)
    expect(stored).toMatchObject({ comment: 'typed before', evidence: 'typed after' })
  })

  it('of a draft is there again after another assessment was open', async () => {
    const { assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.openNew()
    const mend = breakDisk()
    open.answer(model, answerOf(1))
    await expect.poll(status).toBe('failed')
    await open.open(assessments[0]!.id)
    await open.openNew()
    expect(open.answers.get(model)).toEqual(answerOf(1))
    mend()
    useSavingStore().retry()
    await expect.poll(() => open.isDraft).toBe(false)
  })
})

describe('an answer', () => {
  it('changed again while it is being stored is noted at once, whole', async () => {
    const { assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.open(assessments[1]!.id)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    open.answer(model, answerOf(1))
    open.answer(model, { comment: 'Seen' })
    expect(put).toHaveBeenLastCalledWith(
      expect.objectContaining({ modelId: model, patch: answerOf(1, { comment: 'Seen' }) }),
    )
    put.mockRestore()
    await expect.poll(status).toBe('saved')
    await expect.poll(() => database().notes.count()).toBe(0)
  })
})

describe('what is erased', () => {
  it('does not come back: neither the open assessment nor one that could not be stored', async () => {
    const { assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.openNew()
    const mend = breakDisk()
    open.answer(model, answerOf(1))
    await expect.poll(status).toBe('failed')
    expect(heldNotes()).toHaveLength(1)
    await open.open(assessments[0]!.id)
    mend()
    await useSettingsStore().erase()
    expect(heldNotes()).toEqual([])
    expect(open.assessment).toBeUndefined()
    await open.openNew()
    expect(open.answers.size).toBe(0)
    expect(await countRows()).toBe(0)
    expect(status()).toBe('idle')
  })
})

describe('what another tab changes', () => {
  it('shows: answers, identity, phase and assessments', async () => {
    const { assessments } = await storedExample()
    const { id } = assessments[1]!
    const open = useAssessmentStore()
    await open.open(id)

    await patchAnswer(elsewhere(id), model, answerOf(0, { comment: 'from elsewhere' }), at)
    await patchIdentity(elsewhere(id), { name: 'Renamed elsewhere' }, at)
    await patchAssessment(elsewhere(id), { phase: 'review' }, at)

    await expect
      .poll(() => open.answers.get(model))
      .toEqual(answerOf(0, { comment: 'from elsewhere' }))
    await expect.poll(() => open.project?.identity.name).toBe('Renamed elsewhere')
    await expect.poll(() => open.assessment?.phase).toBe('review')
  })

  it('is not overwritten by a change of other fields here', async () => {
    const { assessments } = await storedExample()
    const { id } = assessments[1]!
    const open = useAssessmentStore()
    await open.open(id)
    const before = open.answers.get(model) ?? emptyAnswer

    await Promise.all([
      patchAnswer(elsewhere(id), model, { evidence: 'theirs' }, at),
      patchIdentity(elsewhere(id), { organisation: 'Theirs' }, at),
      patchAssessment(elsewhere(id), { participantsCount: 9 }, at),
    ])
    open.answer(model, { comment: 'ours' })
    open.describe({ contact: 'Ours' })
    open.sayPhase('design')

    await expect.poll(status).toBe('saved')
    await expect
      .poll(() => open.answers.get(model))
      .toEqual({ ...before, evidence: 'theirs', comment: 'ours' })
    expect(open.project?.identity).toMatchObject({ organisation: 'Theirs', contact: 'Ours' })
    expect(open.assessment).toMatchObject({ participantsCount: 9, phase: 'design' })
  })

  it('may be the deletion of the project: it is gone here too, and back when that is undone', async () => {
    const { project, assessments } = await storedExample()
    const open = useAssessmentStore()
    await open.open(assessments[1]!.id)
    await binProject(project.id, at)
    await expect.poll(() => open.isGone).toBe(true)

    open.answer(model, answerOf(2))
    await expect.poll(status).toBe('saved')
    expect(await countRows()).toBe(0)
    expect(await open.open(assessments[1]!.id)).toBe(false)

    await restoreFromBin(project.id)
    await expect.poll(() => open.isGone).toBe(false)
  })
})
