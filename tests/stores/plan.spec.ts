import './fresh'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PLAN_LINES_LIMIT } from '@/domain/assessment'
import { loadRecord } from '@/storage/assessments'
import { database } from '@/storage/database'
import { binPlanLine } from '@/storage/bin'
import { patchPlanLine } from '@/storage/plan'
import { useAssessmentStore } from '@/stores/assessment'
import { useBinStore } from '@/stores/bin'
import { usePlanStore } from '@/stores/plan'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId, planLineOf } from '../builders'
import { freshStart, restart, saved } from './fresh'

const model = modelId('1.2.1')
const at = '2030-01-01T00:00:00.000Z'

const suggestion = {
  id: 's1',
  targetType: 'model' as const,
  target: model,
  step: 'first' as const,
  levels: [0 as const],
  text: 'Write the progression',
  effort: 'low' as const,
  sourced: false,
  sources: [],
}

async function openDraft() {
  const open = useAssessmentStore()
  await open.openNew()
  return { id: open.assessment!.id, plan: usePlanStore(), open }
}

const storedLines = async () => {
  const record = await loadRecord(useAssessmentStore().assessment!.id)
  return [...(record?.planLines.values() ?? [])].map(({ value }) => value)
}

beforeEach(freshStart)

describe('a plan line', () => {
  it('from a suggestion aims one level higher than the answer, and is stored', async () => {
    const { plan, open } = await openDraft()
    open.answer(model, answerOf(1))
    plan.add(model, suggestion)
    expect(plan.lineFor(model)).toMatchObject({
      action: suggestion.text,
      suggestionId: 's1',
      targetLevel: 2,
      position: 0,
    })
    await saved()
    expect(await storedLines()).toEqual(plan.lines)
  })

  it.each([
    [3, 3],
    ['nsp', 1],
    [null, 1],
  ] as const)('for a model answered %s aims at level %s', async (code, target) => {
    const { plan, open } = await openDraft()
    open.answer(model, answerOf(code))
    plan.add(model, null)
    expect(plan.lineFor(model)).toMatchObject({ action: '', targetLevel: target })
  })

  it('alone makes a draft a stored project', async () => {
    const { plan, open } = await openDraft()
    plan.add(model, null)
    await expect.poll(() => open.isDraft).toBe(false)
    expect(await storedLines()).toHaveLength(1)
  })

  it('is one for a model, and they are three at most', async () => {
    const { plan } = await openDraft()
    plan.add(model, null)
    plan.add(model, null)
    expect(plan.lines).toHaveLength(1)
    for (const id of ['1.2.2', '1.2.3', '1.2.4']) plan.add(modelId(id), null)
    expect(plan.lines).toHaveLength(PLAN_LINES_LIMIT)
    expect(plan.isFull).toBe(true)
  })

  it('leaves its place once it is done or given up, also where it is stored', async () => {
    const { plan } = await openDraft()
    for (const id of ['1.2.1', '1.2.2', '1.2.3']) plan.add(modelId(id), null)
    const [first, second] = plan.lines
    plan.change(first!.id, { status: 'done' })
    plan.change(second!.id, { status: 'dropped' })
    expect(plan.isFull).toBe(false)
    expect(plan.lineFor(model)).toBeUndefined()
    for (const id of ['1.2.1', '1.3.1']) plan.add(modelId(id), null)
    expect(plan.isFull).toBe(true)
    await saved()
    expect((await storedLines()).map(({ status }) => status).sort()).toEqual([
      'done',
      'dropped',
      'todo',
      'todo',
      'todo',
    ])
  })

  it('comes after those chosen before it, also when the plan is opened again', async () => {
    const { plan, id } = await openDraft()
    const chosen = ['3.1.1', '1.2.2', '2.1.1'].map(modelId)
    for (const one of chosen) plan.add(one, null)
    await saved()
    restart()
    await useAssessmentStore().open(id)
    expect(usePlanStore().lines.map((line) => line.modelId)).toEqual(chosen)
  })

  it('keeps what is typed in its other fields elsewhere', async () => {
    const { plan, id } = await openDraft()
    plan.add(model, null)
    await saved()
    const line = plan.lines[0]!
    await patchPlanLine({ id, draft: null }, line.id, { who: 'Theirs' }, at)
    plan.change(line.id, { sign: 'Ours' })
    await saved()
    await expect.poll(() => plan.lines[0]).toMatchObject({ who: 'Theirs', sign: 'Ours' })
  })

  it('stays on screen when it cannot be stored, and is stored later', async () => {
    const { plan } = await openDraft()
    const broken = vi.spyOn(database().planLines, 'put').mockRejectedValue(new Error('disk'))
    plan.add(model, null)
    plan.change(plan.lines[0]!.id, { who: 'The nurse' })
    await expect.poll(() => useSavingStore().status).toBe('failed')
    expect(plan.lines).toMatchObject([{ modelId: model, who: 'The nurse' }])
    broken.mockRestore()
    useSavingStore().retry()
    await saved()
    expect(await storedLines()).toEqual(plan.lines)
  })

  it('whose place another tab takes first is said not to be stored, stays, and is stored when one goes', async () => {
    const { plan, id } = await openDraft()
    for (const one of ['1.2.2', '1.2.3']) plan.add(modelId(one), null)
    await saved()
    const theirs = planLineOf({ assessmentId: id, modelId: modelId('1.3.1') })
    const taken = patchPlanLine({ id, draft: null }, theirs.id, theirs, at)
    plan.add(model, null)
    await taken
    await expect.poll(() => useSavingStore().failure).toBe('plan')
    expect(plan.lineFor(model)).toBeDefined()
    plan.remove(plan.lines[0]!.id)
    await saved()
    expect((await storedLines()).map((line) => line.modelId).sort()).toEqual([
      '1.2.1',
      '1.2.3',
      '1.3.1',
    ])
  })
})

describe('a removed line', () => {
  it('is gone at once, here and in storage', async () => {
    const { plan } = await openDraft()
    plan.add(model, null)
    plan.remove(plan.lines[0]!.id)
    expect(plan.lines).toEqual([])
    await saved()
    expect(await storedLines()).toEqual([])
  })

  it('does not come back with a change that was on its way', async () => {
    const { plan } = await openDraft()
    plan.add(model, null)
    await saved()
    const { id } = plan.lines[0]!
    plan.change(id, { who: 'Late' })
    plan.remove(id)
    await saved()
    expect(await storedLines()).toEqual([])
    expect(plan.lines).toEqual([])
  })

  it('can be put back as it was', async () => {
    const { plan } = await openDraft()
    plan.add(model, null)
    plan.change(plan.lines[0]!.id, { who: 'The nurse' })
    await saved()
    const line = plan.lines[0]!
    plan.remove(line.id)
    await saved()
    plan.restore(line)
    await saved()
    expect(plan.lines).toEqual([line])
    expect(await storedLines()).toEqual([line])
  })

  it('that is restored from the bin shows without a reload, and takes its place', async () => {
    const { plan } = await openDraft()
    for (const id of ['1.2.1', '1.2.2', '1.2.3']) plan.add(modelId(id), null)
    await saved()
    const [line] = plan.lines
    plan.remove(line!.id)
    await saved()
    expect(plan.lines).toHaveLength(2)
    expect(await useBinStore().restore(line!.id)).toBe('done')
    await expect.poll(() => plan.lines[0]).toEqual(line)
    expect(plan.isFull).toBe(true)
  })

  it('is not put back where its model has a line again', async () => {
    const { plan } = await openDraft()
    plan.add(model, null)
    const line = plan.lines[0]!
    plan.remove(line.id)
    plan.add(model, null)
    plan.restore(line)
    expect(plan.lines).toHaveLength(1)
    expect(plan.lines[0]?.id).not.toBe(line.id)
  })

  it('of one plan is not put back into another', async () => {
    const { plan, open } = await openDraft()
    plan.add(model, null)
    await saved()
    const line = plan.lines[0]!
    plan.remove(line.id)
    await saved()
    await open.openNew()
    plan.restore(line)
    await saved()
    expect(plan.lines).toEqual([])
    expect(await storedLines()).toEqual([])
  })

  it('is gone here too when another tab removes it, whatever was being typed in it', async () => {
    const { plan, id } = await openDraft()
    plan.add(model, null)
    await saved()
    const line = plan.lines[0]!
    await binPlanLine({ id, draft: null }, line.id, at)
    plan.change(line.id, { who: 'Too late' })
    await saved()
    await expect.poll(() => plan.lines).toEqual([])
    expect(await storedLines()).toEqual([])
  })
})
