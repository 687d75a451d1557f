import { describe, expect, it } from 'vitest'
import { NOTE_LIMIT } from '@/domain/assessment'
import { answerOf } from '../../builders'
import { CORE, grid, modelOf, PLAIN, show } from './one-model'

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

describe('proof and comment', () => {
  it('are stored as one types, with the model’s own examples beside them', async () => {
    const { wrapper, unfold, patches } = show(PLAIN)
    await unfold('Ajouter une preuve ou un commentaire')
    for (const example of modelOf(PLAIN).evidence) expect(wrapper.text()).toContain(example)
    const [evidence, comment] = wrapper.findAll('textarea')
    await evidence!.setValue('Planning')
    await comment!.setValue('Depuis mars')
    expect(patches()).toEqual([{ evidence: 'Planning' }, { comment: 'Depuis mars' }])
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
