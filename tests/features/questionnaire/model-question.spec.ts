import { mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { loadGrid } from '@/catalog'
import { NOTE_LIMIT, type Answer } from '@/domain/assessment'
import { locateModel, type Grid } from '@/domain/grid'
import ModelQuestion from '@/features/questionnaire/ModelQuestion.vue'
import { loadMessages } from '@/i18n'
import { answerOf, modelId } from '../../builders'

const CORE = '1.2.4'
const PLAIN = '1.2.5'

let grid: Grid
const mounted: { unmount: () => void }[] = []

beforeAll(async () => {
  await loadMessages('core', 'questionnaire')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
})

afterEach(() => {
  mounted.splice(0).forEach((wrapper) => wrapper.unmount())
})

const modelOf = (id: string) => locateModel(grid, modelId(id))!.model

interface Options {
  answer?: Answer
  [prop: string]: unknown
}

/** A model on screen whose answer follows its own patches, as the page makes it. */
function show(id: string, { answer = answerOf(null), ...props }: Options = {}) {
  const wrapper = mount(ModelQuestion, {
    attachTo: document.body,
    props: {
      grid,
      model: modelOf(id),
      answer,
      design: false,
      wording: 'label',
      isTitle: false,
      answerKeys: true,
      landmarksNotice: '',
      onPatch: (patch: Partial<Answer>) => {
        const current = wrapper.props('answer')
        void wrapper.setProps({ answer: { ...current, ...patch } })
      },
      ...props,
    },
  })
  mounted.push(wrapper)
  const radios = () => wrapper.findAll<HTMLInputElement>('input[type=radio]')
  const checked = () => radios().find(({ element }) => element.checked)?.element.value ?? null
  const nameOf = (radio: HTMLElement, attribute = 'aria-labelledby') =>
    (radio.getAttribute(attribute) ?? '')
      .split(' ')
      .map((part) => document.getElementById(part)?.textContent.trim())
      .join(' ')
  const press = (key: string) => radios()[0]!.trigger('keydown', { key })
  const click = (text: string) =>
    wrapper
      .findAll('button')
      .find((button) => button.text() === text)!
      .trigger('click')
  const unfold = async (label: string) => {
    const fold = wrapper.findAll('details').find((one) => one.text().includes(label))!
    ;(fold.element as HTMLDetailsElement).open = true
    await fold.trigger('toggle')
    return fold
  }
  return { wrapper, radios, checked, nameOf, press, click, unfold }
}

describe('a model', () => {
  it('is one fieldset whose legend holds its only heading', () => {
    const { wrapper } = show(PLAIN)
    const headings = wrapper.findAll('h1, h2, h3, h4')
    expect(wrapper.element.tagName).toBe('FIELDSET')
    expect(headings.map(({ element }) => element.tagName)).toEqual(['H2'])
    expect(wrapper.get('legend h2').text()).toContain(modelOf(PLAIN).label)
  })

  it('is the title of a page of its own', () => {
    const { wrapper } = show(PLAIN, { isTitle: true })
    expect(wrapper.get('legend h1').text()).toContain(modelOf(PLAIN).label)
    expect(wrapper.find('h2').exists()).toBe(false)
  })

  it('offers six answers in one group, named by their labels and described by anchor and proof', () => {
    const { radios, nameOf } = show(PLAIN)
    const inputs = radios().map(({ element }) => element)
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(1)
    expect(inputs.map((input) => nameOf(input))).toEqual([
      'Pas en place',
      'Amorcé',
      'Largement en place',
      'Pleinement en place',
      'Ne sait pas',
      'Non concerné',
    ])
    const described = nameOf(inputs[2]!, 'aria-describedby')
    expect(described).toContain(modelOf(PLAIN).anchors[2])
    expect(described).toContain('Un planning ou une fiche.')
  })

  it('shows its four anchors and why it matters before anything is chosen', () => {
    const { wrapper } = show(PLAIN)
    for (const text of [...modelOf(PLAIN).anchors, modelOf(PLAIN).why])
      expect(wrapper.text()).toContain(text)
  })

  it('says the plain version on demand', async () => {
    const { wrapper, click } = show(PLAIN)
    expect(wrapper.text()).not.toContain(modelOf(PLAIN).plain)
    await click('En clair')
    expect(wrapper.text()).toContain(modelOf(PLAIN).plain)
  })

  it('swaps the two wordings when one prefers the plain version', async () => {
    const { wrapper, click } = show(PLAIN, { wording: 'plain' })
    expect(wrapper.get('legend').text()).toContain(modelOf(PLAIN).plain)
    await click('Libellé de la grille')
    expect(wrapper.text()).toContain(modelOf(PLAIN).label)
  })
})

describe('an answer', () => {
  it('is chosen with a click, and nothing else of it changes', async () => {
    const { wrapper, radios, checked } = show(PLAIN, { answer: answerOf(0, { comment: 'Oui' }) })
    await radios()[2]!.setValue(true)
    expect(wrapper.emitted('patch')).toEqual([[{ response: { kind: 'rated', level: 2 } }]])
    expect(checked()).toBe('2')
  })

  it.each([
    ['0', '0'],
    ['3', '3'],
    ['s', 'nsp'],
    ['N', 'nc'],
  ])('is chosen with the key %s, which takes the focus along', async (key, value) => {
    const { press, checked } = show(PLAIN)
    await press(key)
    expect(checked()).toBe(value)
    expect(document.activeElement?.getAttribute('value')).toBe(value)
  })

  it('is left alone by the keys when they are switched off', async () => {
    const { press, checked, wrapper } = show(PLAIN, { answerKeys: false })
    await press('2')
    expect(checked()).toBeNull()
    expect(wrapper.find('.keys').exists()).toBe(false)
  })

  it('is left alone by what one types in a comment', async () => {
    const { wrapper, unfold, checked } = show(PLAIN)
    await unfold('Ajouter une preuve')
    await wrapper.get('textarea').trigger('keydown', { key: '2' })
    expect(checked()).toBeNull()
  })

  it('can be cleared, and keeps its comment', async () => {
    const { wrapper, checked, click } = show(PLAIN, { answer: answerOf(2, { comment: 'Oui' }) })
    await click('Effacer la réponse')
    expect(wrapper.emitted('patch')).toEqual([[{ response: null }]])
    expect(checked()).toBeNull()
    expect(wrapper.text()).toContain('Oui')
  })

  it('keeps the focus once it is cleared, though the button that cleared it goes', async () => {
    const { radios, click } = show(PLAIN, { answer: answerOf(2) })
    await click('Effacer la réponse')
    expect(document.activeElement).toBe(radios()[0]!.element)
  })

  it('can be flagged as to be confirmed once it is a level, and then only', async () => {
    const { wrapper, radios } = show(PLAIN)
    const label = () => wrapper.get('label:has(input[type=checkbox])')
    expect(label().classes()).toContain('idle')
    await radios()[1]!.setValue(true)
    expect(label().classes()).not.toContain('idle')
    await wrapper.get('input[type=checkbox]').setValue(true)
    expect(wrapper.emitted('patch')?.at(-1)).toEqual([{ toConfirm: true }])
    await radios()[4]!.setValue(true)
    expect(label().classes()).toContain('idle')
  })
})

describe('“non concerné”', () => {
  it('is stored at once and asks for its sentence until there is one', async () => {
    const { wrapper, press } = show(PLAIN)
    await press('n')
    expect(wrapper.emitted('patch')).toEqual([[{ response: { kind: 'notApplicable' } }]])
    expect(wrapper.text()).toContain('Phrase à compléter')

    await wrapper.get('textarea').setValue('Aucun support ne circule en détention.')

    expect(wrapper.emitted('patch')?.at(-1)).toEqual([
      { reason: 'Aucun support ne circule en détention.' },
    ])
    expect(wrapper.text()).not.toContain('Phrase à compléter')
  })

  it('is not offered for a core model; N does nothing there and says why', async () => {
    const { wrapper, press, radios } = show(CORE)
    expect(radios().map(({ element }) => element.value)).toEqual(['0', '1', '2', '3', 'nsp'])
    await press('n')
    expect(wrapper.emitted('patch')).toBeUndefined()
    expect(wrapper.get('[role=status]').text()).toContain('socle')
    expect(wrapper.get('[role=status]').text()).toContain('Pas en place')
    await press('0')
    expect(wrapper.get('[role=status]').text()).toBe('')
  })

  it('is refused where one sees it', async () => {
    const { wrapper, press } = show(CORE)
    const refusal = wrapper.get('[role=status]').element
    const scroll = vi.spyOn(refusal, 'scrollIntoView')
    await press('n')
    await nextTick()
    expect(scroll).toHaveBeenCalledWith({ block: 'nearest' })
  })
})

describe('proof and comment', () => {
  it('are stored as one types, with the model’s own examples beside them', async () => {
    const { wrapper, unfold } = show(PLAIN)
    await unfold('Ajouter une preuve ou un commentaire')
    for (const example of modelOf(PLAIN).evidence) expect(wrapper.text()).toContain(example)
    const [evidence, comment] = wrapper.findAll('textarea')
    await evidence!.setValue('Planning')
    await comment!.setValue('Depuis mars')
    expect(wrapper.emitted('patch')).toEqual([
      [{ evidence: 'Planning' }],
      [{ comment: 'Depuis mars' }],
    ])
  })

  it.each([
    [NOTE_LIMIT - 1, '399 caractères sur 400'],
    [NOTE_LIMIT, 'La limite de 400 caractères est atteinte. Ce qui est écrit est gardé.'],
  ])('count %i characters towards their limit', async (length, words) => {
    const long = 'é'.repeat(length)
    const { wrapper, unfold } = show(PLAIN, { answer: answerOf(1, { evidence: long }) })
    await unfold('Modifier la preuve')
    expect(wrapper.get('textarea').element.value).toBe(long)
    expect(wrapper.text()).toContain(words)
  })

  it('are read without opening anything', () => {
    const { wrapper } = show(PLAIN, { answer: answerOf(1, { evidence: 'Planning 2025' }) })
    expect(wrapper.text()).toContain('Preuve\u202f: Planning 2025')
  })
})

describe('a model of a project in design', () => {
  it('is read in the scale’s words for design, and keeps its own anchors for later', async () => {
    const { wrapper, radios, nameOf, unfold } = show(PLAIN, { design: true, answer: answerOf(2) })
    const { designLabel, anchors } = grid.scale.levels[2]
    expect(nameOf(radios()[2]!.element)).toBe(designLabel)
    expect(wrapper.text()).toContain(anchors.design)
    expect(wrapper.text()).not.toContain(modelOf(PLAIN).anchors[2])

    const later = await unfold('Quand le projet sera en cours')

    expect(later.text()).toContain('Largement en place')
    expect(later.text()).toContain(modelOf(PLAIN).anchors[2])
  })
})

describe('what helps to answer', () => {
  it('recalls the project sheet and shows landmarks with their sources, without answering', async () => {
    const source = { id: 's', title: 'Bilan', publisher: 'ARS', year: 2024, url: null, type: 'x' }
    const { wrapper, unfold, checked } = show(CORE, {
      hints: [{ label: 'Séances par participant et par an', value: '12' }],
      landmarks: [{ id: 'l', text: 'Dix heures par an.', sources: [source] }],
      landmarksNotice: 'Des exemples.',
    })
    expect(wrapper.text()).toContain('Séances par participant et par an\u202f: 12')
    const fold = await unfold('Repères de programmes')
    expect(fold.text()).toContain('Dix heures par an.')
    expect(fold.text()).toContain('Bilan, ARS, 2024')
    expect(checked()).toBeNull()
  })
})
