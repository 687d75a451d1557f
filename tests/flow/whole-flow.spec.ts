import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, describe, expect, it } from 'vitest'
import { computed, effectScope } from 'vue'
import type { ResponseCode } from '@/domain/assessment'
import { modelsOf, operationalsOf } from '@/domain/grid'
import { SHORTLIST_LIMIT } from '@/domain/priorities'
import { AssessmentCopy } from '@/exchange/copy'
import { useSummary } from '@/features/summary/use-summary'
import { loadMessages } from '@/i18n'
import { openStorage } from '@/storage/database'
import { useAssessmentStore } from '@/stores/assessment'
import { useCopyStore } from '@/stores/copy'
import { usePlanStore } from '@/stores/plan'
import { useProfileStore } from '@/stores/profile'
import { useProjectsStore } from '@/stores/projects'
import { useSavingStore } from '@/stores/saving'
import { answerOf, modelId } from '../builders'

/** The same answer to every model of a criterion; 2.2 is not known, 3.2 does not apply. */
const answersByCriterion: Record<string, ResponseCode> = {
  '1.1': 3,
  '1.2': 3,
  '1.3': 3,
  '1.4': 3,
  '2.1': 0,
  '2.2': 'nsp',
  '2.3': 2,
  '3.1': 1,
  '3.2': 'nc',
}

const stores = () => ({
  open: useAssessmentStore(),
  profile: useProfileStore(),
  plan: usePlanStore(),
  saving: useSavingStore(),
})

const options = {
  pages: 2,
  annex: true,
  comments: false,
  spread: false,
  budget: true,
  contact: false,
} as const

/** The paper of the open assessment, once what it needs is loaded. */
async function paper() {
  const scope = effectScope()
  const { summary, missing, cerfa } = scope.run(() => useSummary(computed(() => options)))!
  await expect.poll(() => summary.value).toBeDefined()
  scope.stop()
  return { summary: summary.value!, missing: missing.value, cerfa: cerfa.value! }
}

beforeAll(async () => {
  setActivePinia(createPinia())
  await Promise.all([openStorage(), loadMessages('core', 'summary')])
})

/** One team, from the first click to the paper: each step goes on from the one before. */
describe('from the grid to the paper', () => {
  it('a new questionnaire is the shipped grid, 3 general criteria, 9 operational ones, 32 models', async () => {
    const { open } = stores()
    await open.openNew()
    expect(open.grid?.generals).toHaveLength(3)
    expect(operationalsOf(open.grid!)).toHaveLength(9)
    expect(modelsOf(open.grid!)).toHaveLength(32)
    expect(open.score?.counts).toMatchObject({ total: 32, blank: 32 })
  })

  it('every answer is stored, with its reason, its proof and its flag', async () => {
    const { open, saving } = stores()
    for (const { id, models } of operationalsOf(open.grid!))
      for (const model of models) open.answer(model.id, answerOf(answersByCriterion[id]!))
    open.answer(modelId('1.2.1'), { evidence: 'Une progression écrite' })
    open.answer(modelId('3.1.1'), { toConfirm: true })
    open.answer(modelId('3.2.1'), { reason: 'Le projet se passe dehors' })
    await expect.poll(() => saving.status).toBe('saved')
    expect(open.isDraft).toBe(false)
    expect(open.answers.size).toBe(32)
  })

  it('the score is the one worked out by hand', () => {
    const { open } = stores()
    const { counts, operationals, generals } = open.score!
    expect(counts).toEqual({
      total: 32,
      applicable: 28,
      rated: 26,
      unknown: 2,
      blank: 0,
      notApplicable: 4,
      inPlace: 16,
    })
    expect(operationals.map(({ id, state, value, band }) => [id, state, value, band])).toEqual([
      ['1.1', 'scored', 3, 'strength'],
      ['1.2', 'scored', 3, 'strength'],
      ['1.3', 'scored', 3, 'strength'],
      ['1.4', 'scored', 3, 'strength'],
      ['2.1', 'scored', 0, 'build'],
      ['2.2', 'notScored', null, null],
      ['2.3', 'scored', 2, 'onTrack'],
      ['3.1', 'scored', 1, 'started'],
      ['3.2', 'notApplicable', null, null],
    ])
    expect(generals.map(({ value }) => value)).toEqual([3, 1, 1])
  })

  it('the profile says what is strong, what is weak, what to check, and the core', async () => {
    const { profile } = stores()
    await profile.load()
    expect(profile.headline).toEqual({
      kind: 'strongAndWeak',
      strongest: ['1.1', '1.2'],
      weakest: '2.1',
    })
    expect(profile.core).toMatchObject({ points: 5, total: 6 })
    expect(profile.strengths).toEqual(['1.2.1', '1.4.1', '1.1.1'])
    expect(profile.toCheck).toMatchObject({ toConfirm: ['3.1.1'] })
    expect(profile.factors).toHaveLength(8)
  })

  it('the shortlist starts with the models that are not in place, each with its steps', () => {
    const { open, profile } = stores()
    const ranked = profile.priorities.map(({ modelId: id, points }) => `${id}: ${points}`)
    expect(ranked).toHaveLength(15)
    expect(ranked.slice(0, SHORTLIST_LIMIT)).toEqual([
      '2.1.1: 3',
      '2.1.2: 3',
      '2.1.3: 3',
      '2.1.4: 3',
      '2.1.5: 3',
      '2.1.6: 3',
    ])
    const training = operationalsOf(open.grid!).find(({ id }) => id === '2.1')!
    const steps = profile.offerForCriterion(training)!.offered.map(({ step }) => step)
    expect([...new Set(steps)]).toEqual(['first'])
    expect(profile.offerForModel(modelId('2.1.1'))?.offered.length).toBeGreaterThan(0)
    expect(profile.offerForModel(modelId('1.1.1'))).toBeNull()
  })

  it('a suggestion becomes a line of the plan, one level higher', async () => {
    const { plan, profile, saving } = stores()
    const [suggestion] = profile.offerForModel(modelId('2.1.1'))!.offered
    plan.add(modelId('2.1.1'), suggestion!)
    plan.change(plan.lines[0]!.id, {
      who: 'La direction',
      when: '2027-01-15',
      sign: 'Une date est fixée',
    })
    expect(plan.lines).toMatchObject([
      {
        action: suggestion!.text,
        suggestionId: suggestion!.id,
        targetLevel: 1,
        status: 'todo',
        who: 'La direction',
      },
    ])
    await expect.poll(() => saving.status).toBe('saved')
  })

  it('the identity is asked for when the summary needs it', async () => {
    const { open, saving } = stores()
    const before = await paper()
    expect(before.missing.map(({ key }) => key)).toContain('name')
    const values = { text: 'Grandir ensemble', longtext: 'Un texte', number: 30, month: '2026-09' }
    for (const { key, type, choices } of before.missing)
      open.describe({
        [key]:
          type === 'choice'
            ? choices![0]!.id
            : type === 'multichoice'
              ? [choices![0]!.id]
              : values[type],
      })
    open.describe({ contact: 'A name that stays here' })
    await expect.poll(() => saving.status).toBe('saved')
    expect((await paper()).missing).toEqual([])
  })

  it('the paper says all of it, in two pages and an annex', async () => {
    const { plan } = stores()
    const { summary, cerfa } = await paper()
    const text = JSON.stringify(summary)
    expect(summary.pages).toBe(2)
    expect(summary.total).toBeGreaterThan(2)
    expect(summary.plan.rows.map(({ action }) => action.text)).toEqual([plan.lines[0]!.action])
    for (const said of [
      'Grandir ensemble',
      'La direction',
      'Une date est fixée',
      'Une progression écrite',
      'Le projet se passe dehors',
      '15 janvier 2027',
    ])
      expect(text, said).toContain(said)
    expect(text).not.toContain('A name that stays here')
    expect(JSON.stringify(cerfa)).toContain('Grandir ensemble')
  })

  it('an application that starts again says the very same', async () => {
    const { id } = useAssessmentStore().assessment!
    const before = await paper()
    setActivePinia(createPinia())
    expect(await useAssessmentStore().open(id)).toBe(true)
    expect(await paper()).toEqual(before)
  })

  it('a copy holds all of it but the contact', () => {
    const copy = AssessmentCopy.parse(JSON.parse(useCopyStore().copyOpen()!.content))
    expect(copy.answers).toHaveLength(32)
    expect(copy.planLines).toHaveLength(1)
    expect(copy.project.identity).toMatchObject({ name: 'Grandir ensemble' })
    expect(copy.project.identity).not.toHaveProperty('contact')
  })
})

it('the paper of an example compares its two dates', async () => {
  const { open, profile } = stores()
  await open.open(await useProjectsStore().addExample('ex-moulins'))
  const { summary } = await paper()
  const { before, after } = {
    before: profile.earlier!.assessment.date,
    after: open.assessment!.date,
  }
  expect(before < after).toBe(true)
  expect(profile.comparison!.compared).toBeGreaterThan(20)
  expect(JSON.stringify(summary.outlook)).toContain('13 novembre 2025')
})
