import { describe, expect, it } from 'vitest'
import { CURRENT_GRID, loadSuggestions } from '@/catalog'
import { modelsOf, operationalsOf } from '@/domain/grid'
import type { Suggestion } from '@/domain/suggestions'
import { gridsOf } from './shipped'
import './sound'
import { countWords } from './wording'

/** Of every edition: projects on an earlier one still get suggestions. */
const grids = gridsOf({ gridId: CURRENT_GRID, edition: null })
const file = await loadSuggestions(CURRENT_GRID, 'fr')
const english = await loadSuggestions(CURRENT_GRID, 'en')
const { suggestions, steps, settings, ages, efforts } = file

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

const models = ids(grids.flatMap(modelsOf))
const targets = new Set([...models, ...ids(grids.flatMap(operationalsOf))])

/** The source that stands for what the tool itself proposes. */
const ownSource = 'outil'

/** One sentence for each suggestion: file, place and what it should be. */
const problems = (list: readonly Suggestion[], reason: (one: Suggestion) => string) =>
  list.map((one) => `criteria/${CURRENT_GRID}/suggestions.json, ${one.id}: ${reason(one)}`)

/** « S’entraîner », « Se fixer »: the verb comes second. */
const firstVerb = (text: string): string => text.replace(/^(?:Se\s|S’)/, '').split(/[\s\u00a0]/)[0]!

describe('the steps', () => {
  it('are three, each offered at the level it starts from', () => {
    expect(steps.map(({ id, mainLevel, levels }) => [id, mainLevel, levels])).toEqual([
      ['first', 0, [0, 1]],
      ['consolidate', 1, [1, 2]],
      ['further', 2, [2, 3]],
    ])
  })

  it('and efforts are explained in their order', () => {
    expect(ids(efforts)).toEqual(['low', 'medium', 'high'])
  })
})

describe('the suggestions', () => {
  it('exist for every model and criterion at every step, one of them for everyone', () => {
    const missing = [...targets].flatMap((target) =>
      ids(steps)
        .filter(
          (step) =>
            !suggestions.some(
              (each) =>
                each.target === target && each.step === step && !each.settings && !each.ages,
            ),
        )
        .map((step) => `${target} ${step}`),
    )
    expect(missing).toEqual([])
  })

  it('say of their target whether it is a model', () => {
    const wrong = suggestions.filter(
      ({ target, targetType }) => (targetType === 'model') !== models.includes(target),
    )
    const right = (isModel: boolean) => `its targetType is “${isModel ? 'model' : 'operational'}”`
    expect(problems(wrong, ({ target }) => right(models.includes(target)))).toEqual([])
  })

  it('carry the id that target, step and number make', () => {
    const wrong = suggestions.filter(({ id, target, step }) => {
      return !new RegExp(`^${target}-${step}-\\d+$`).test(id)
    })
    const right = ({ target, step }: Suggestion) => `its id is “${target}-${step}-” and a number`
    expect(problems(wrong, right)).toEqual([])
  })

  it('carry the levels of their step', () => {
    const levelsOf = (step: string) => steps.find(({ id }) => id === step)?.levels.join()
    const wrong = suggestions.filter(({ step, levels }) => levelsOf(step) !== levels.join())
    expect(problems(wrong, ({ step }) => `its levels are ${levelsOf(step)}`)).toEqual([])
  })

  it('use known settings and ages', () => {
    const unknown = (each: Suggestion) => [
      ...(each.settings ?? []).filter((id) => !ids(settings).includes(id)),
      ...(each.ages ?? []).filter((id) => !ids(ages).includes(id)),
    ]
    const wrong = suggestions.filter((each) => unknown(each).length > 0)
    expect(problems(wrong, (each) => `${unknown(each).join(', ')} does not exist`)).toEqual([])
  })

  it('come from a source, or are said to be the tool’s own', () => {
    const wrong = suggestions.filter(
      ({ sourced, sources }) => sourced === sources.some((id) => id === ownSource),
    )
    const reason = ({ sourced }: Suggestion) =>
      sourced
        ? `sourced is true, so that “${ownSource}” is none of its sources`
        : `sourced is false, so that “${ownSource}” is among its sources`
    expect(problems(wrong, reason)).toEqual([])
  })

  it('start with a verb in the infinitive', () => {
    const wrong = suggestions.filter(({ text }) => !/(?:er|ir|re)$/.test(firstVerb(text)))
    expect(problems(wrong, ({ text }) => `no verb in the infinitive first: ${text}`)).toEqual([])
  })

  it.each([file, english])('say it in 35 words at most, and never twice', (language) => {
    const texts = language.suggestions.map(({ text }) => text)
    expect(texts.filter((text) => countWords(text) > 35)).toEqual([])
    expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([])
  })
})
