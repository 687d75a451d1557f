import { describe, expect, test } from 'vitest'
import { fieldsOf } from '@/domain/identity'
import { answersOf, modelId, planLineOf } from '../builders'
import { exampleSource, form, longSource, sourceOf, summaryOf, textOf } from './builders'

describe('the plan', () => {
  const plan = (details: Parameters<typeof planLineOf>[0]) =>
    summaryOf(sourceOf({ answers: answersOf({ '1.2.1': 1 }), plan: [planLineOf(details)] })).plan
      .rows[0]

  test('always comes with the level now and the level wanted', () => {
    expect(plan({})).toMatchObject({
      general: '1',
      when: '2026-06-30',
      status: null,
      levels: { text: 'plan.now(Amorcé) · plan.target(Largement en place)' },
      model: { text: '1.2.1\u00a0Activités organisées et coordonnées' },
      sign: { text: 'Everyone has the same plan' },
    })
  })

  test('names the wanted level alone while there is none', () => {
    const row = plan({ modelId: modelId('3.1.1') })
    expect(row?.levels.text).toBe('plan.target(Largement en place)')
  })

  test('says that the level wanted is reached, rather than promise less than there is', () => {
    const row = summaryOf(
      sourceOf({ answers: answersOf({ '1.2.1': 3 }), plan: [planLineOf({ targetLevel: 2 })] }),
    ).plan.rows[0]
    expect(row?.levels.text).toBe('plan.now(Pleinement en place) · plan.met(Largement en place)')
  })

  test('says what is still to be defined', () => {
    const row = plan({ action: '', who: ' ', when: '', sign: '' })
    expect(row).toMatchObject({
      action: { text: 'plan.toDefine' },
      who: { text: 'plan.toDefine' },
      when: 'plan.toDefine',
      sign: { text: 'plan.toDefine' },
    })
  })

  test('leaves actions the room of signs and names where all of these are short', () => {
    const wide = (...lines: Parameters<typeof planLineOf>[0][]) =>
      summaryOf(sourceOf({ plan: lines.map((line) => planLineOf(line)) })).plan.wide
    expect(wide({}, {})).toBe(true)
    expect(wide({}, { who: textOf(200) })).toBe(false)
    expect(wide({}, { sign: textOf(200) })).toBe(false)
  })

  test('says what is under way, shortens what is done to a line, and leaves out what was dropped', () => {
    expect(plan({ status: 'doing' })?.status).toBe('plan.doing')
    const closed = (['done', 'dropped', 'done'] as const).map((status, index) =>
      planLineOf({ status, action: index === 2 ? '' : `Action ${index}` }),
    )
    const { rows, done } = summaryOf(sourceOf({ plan: closed })).plan
    expect(rows).toEqual([])
    expect(done?.text).toBe(
      'plan.doneSteps(1.2.1\u00a0Action 0 · 1.2.1\u00a0Activités organisées et coordonnées)',
    )
  })
})

describe('the steps of an earlier date', () => {
  const announced = [
    planLineOf({ status: 'done', action: 'Write it' }),
    planLineOf({ status: 'dropped', action: textOf(200) }),
    planLineOf({ status: 'doing', modelId: modelId('1.4.1'), action: 'Meet' }),
  ]
  const earlierPlan = { date: '2025-10-05', lines: announced }

  const unnamed = 'steps.dropped(1.2.1\u00a0Activités organisées et coordonnées)'

  test('are told in a few lines each, with what became of them', () => {
    const plan = [planLineOf({ modelId: modelId('1.4.1') })]
    const { earlierSteps, total } = summaryOf(sourceOf({ plan, earlierPlan }))
    expect(earlierSteps?.title).toBe('steps.title(2025-10-05)')
    expect(earlierSteps?.steps.map(({ text, lines }) => [text, lines])).toEqual([
      ['steps.done(1.2.1\u00a0Write it)', 1],
      [`steps.dropped(1.2.1\u00a0${announced[1]!.action})`, 3],
      ['steps.resumed(1.4.1\u00a0Meet)', 1],
    ])
    expect(total).toBe(2)
  })

  test('are named by their models where a page has room for a line each, or their words are too many', () => {
    const many = { ...earlierPlan, lines: Array.from({ length: 15 }, () => announced[1]!) }
    const stepsOf = (earlier: typeof earlierPlan) =>
      summaryOf(sourceOf({ earlierPlan: earlier })).earlierSteps?.steps.map(({ text }) => text)
    expect(new Set(stepsOf(many))).toEqual(new Set([unnamed]))

    const wide = planLineOf({ status: 'dropped', action: 'W'.repeat(200) })
    expect(stepsOf({ ...earlierPlan, lines: [wide] })).toEqual([unnamed])
  })

  test('are left out where the page has no room, and change nothing else on it', () => {
    const full = longSource()
    expect(summaryOf({ ...full, earlierPlan })).toEqual(summaryOf(full))
  })
})

describe('progress', () => {
  test('counts what went up, stayed and went down since the last date', () => {
    const { outlook } = summaryOf(exampleSource('ex-moulins'))
    expect(outlook?.progressTitle).toBe('progress.title(2025-11-13)')
    expect(outlook?.figures.map(({ count }) => count)).toEqual([15, 13, 2])
    expect(outlook?.remark.text).toBe('progress.compared(30)')
  })

  test('warns when one date is of a project in design and the other is not', () => {
    const source = exampleSource('ex-moulins')
    const { outlook } = summaryOf({ ...source, earlier: { ...source.earlier!, phase: 'design' } })
    expect(outlook?.remark.text).toBe('progress.compared(30) progress.otherPhase')
  })

  test('has nothing to warn of between a project under way and its review', () => {
    const source = exampleSource('ex-moulins')
    const assessment = { ...source.assessment, phase: 'review' as const }
    const { outlook } = summaryOf({
      ...source,
      assessment,
      earlier: { ...source.earlier!, phase: 'running' },
    })
    expect(outlook?.remark.text).toMatch(/^progress\.compared/)
  })

  test('has no figures where no model is rated at both dates', () => {
    const source = exampleSource('ex-moulins')
    const comparison = { compared: 0, up: [], same: [], down: [] }
    const { outlook } = summaryOf({ ...source, earlier: { ...source.earlier!, comparison } })
    expect(outlook).toMatchObject({ progressTitle: 'progress.title(2025-11-13)', figures: [] })
    expect(outlook?.remark.text).toBe('progress.nothingShared')
  })

  test('says of a first date that it is the first', () => {
    const { outlook } = summaryOf(sourceOf())
    expect(outlook).toMatchObject({ progressTitle: 'progress.first', figures: [] })
  })
})

test('expectation and evaluation are told in sentences', () => {
  const { outlook } = summaryOf(
    sourceOf({
      identity: {
        requestToFunder: 'Douze heures de formation.',
        evaluationPlanned: 'ongoing',
        indicators: ['attendance', 'dose'],
        evaluationNote: 'Feuilles de présence.',
      },
    }),
  )
  expect(outlook?.expectation.text).toBe('Douze heures de formation.')
  expect(outlook?.evaluation.map(({ text }) => text)).toEqual([
    'evaluation.ongoing',
    'evaluation.followed(participation; séances faites et séances prévues)',
    'Feuilles de présence.',
  ])
})

test('every choice on evaluation has its sentence', () => {
  const choices = fieldsOf(form).find(({ key }) => key === 'evaluationPlanned')?.choices ?? []
  const told = choices.map(
    ({ id }) => summaryOf(sourceOf({ identity: { evaluationPlanned: id } })).outlook?.evaluation,
  )
  expect(told.map((texts) => texts?.[0]?.text)).toEqual([
    'evaluation.yes',
    'evaluation.ongoing',
    'evaluation.no',
  ])
})
