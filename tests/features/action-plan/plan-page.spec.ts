import '../../stores/fresh'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { modelsOf } from '@/domain/grid'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { usePlanStore } from '@/stores/plan'
import { answer } from '../../stores/answering'
import { freshStart } from '../../stores/fresh'
import { settle } from '../screen'
import { click, show } from './shown'

const lines = () => usePlanStore().lines

beforeAll(() => loadMessages('core', 'plan'))

beforeEach(async () => {
  await freshStart()
  await useAssessmentStore().openNew()
})

describe('the plan', () => {
  it('takes a suggestion as a line that aims one level higher', async () => {
    answer({ '1.2.1': 1 })
    const { page, inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Ajouter au plan')
    const text = inList('1.2.1').get('article p').text()
    expect(inPlan('1.2.1').get('textarea').element.value).toBe(text)
    expect(lines()).toMatchObject([
      { modelId: '1.2.1', action: text, targetLevel: 2, status: 'todo' },
    ])
    expect(page.get('[role="status"]').text()).toMatch(
      /^Ajouté\s: votre plan compte 1\spas sur\s3\.$/,
    )
  })

  it('keeps the focus on the button, which now leads to the line', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    const button = inList('1.2.1').get('article button')
    ;(button.element as HTMLElement).focus()
    await button.trigger('click')
    await settle()
    expect(document.activeElement).toBe(button.element)
    expect(button.text()).toMatch(/^Voir ce pas/)
    await button.trigger('click')
    await settle()
    expect(document.activeElement).toBe(inPlan('1.2.1').get('textarea').element)
  })

  it('has one button to the step of a model, on its suggestion while the words are the same', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Ajouter au plan')
    const ways = (within = 'button') =>
      inList('1.2.1')
        .findAll(within)
        .filter((button) => button.text().startsWith('Voir ce pas'))
    expect(inList('1.2.1').text()).toContain('Un pas est prévu')
    expect(inList('1.2.1').text()).not.toContain('Écrire votre propre action')
    expect([ways().length, ways('article button').length]).toEqual([1, 1])
    await inPlan('1.2.1').get('textarea').setValue('Écrire la progression à trois')
    expect([ways().length, ways('article button').length]).toEqual([1, 0])
    await click(inList('1.2.1'), 'Voir ce pas')
    expect(document.activeElement).toBe(inPlan('1.2.1').get('textarea').element)
  })

  it('takes an action of one’s own, and puts the focus where it is written', async () => {
    answer({ '1.2.1': 1 })
    const { page, inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Écrire votre propre action')
    const action = inPlan('1.2.1').get('textarea')
    expect(document.activeElement).toBe(action.element)
    expect(page.get('[role="status"]').text()).toMatch(
      /^Ajouté\s: votre plan compte 1\spas sur\s3\.$/,
    )
    expect(lines()).toMatchObject([{ action: '', suggestionId: null }])
  })

  it('stores what is typed as it is typed', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Écrire votre propre action')
    const [action, who, sign] = inPlan('1.2.1').findAll('textarea')
    await action!.setValue('Écrire la progression')
    await who!.setValue('L’équipe projet')
    await sign!.setValue('Chacun a le même plan')
    await inPlan('1.2.1').get('input[type="date"]').setValue('2027-01-29')
    const [target, status] = inPlan('1.2.1').findAll('select')
    await target!.setValue('3')
    await status!.setValue('doing')
    expect(lines()).toMatchObject([
      {
        action: 'Écrire la progression',
        who: 'L’équipe projet',
        sign: 'Chacun a le même plan',
        when: '2027-01-29',
        targetLevel: 3,
        status: 'doing',
      },
    ])
  })

  it('keeps a date until another is whole, and says so', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Écrire votre propre action')
    const date = inPlan('1.2.1').get<HTMLInputElement>('input[type="date"]')
    const error = () => inPlan('1.2.1').find('.error')
    await date.setValue('0026-12-11')
    expect(error().exists()).toBe(false)
    await date.trigger('blur')
    expect(error().text()).toContain('l’année en quatre chiffres. En attendant, ce pas n’a pas')
    await date.setValue('2027-01-29')
    expect(error().exists()).toBe(false)

    // Half a date: its value is empty.
    const half = vi.spyOn(date.element, 'validity', 'get')
    half.mockReturnValue({ badInput: true } as ValidityState)
    await date.setValue('')
    await date.trigger('blur')
    expect(lines()).toMatchObject([{ when: '2027-01-29' }])
    expect(error().text()).toContain('En attendant, la date gardée est le 29 janvier 2027')

    // Taken away to the last digit, of which nothing is told before the field is left.
    half.mockRestore()
    await date.trigger('blur')
    expect(lines()).toMatchObject([{ when: '' }])
    expect(error().exists()).toBe(false)
  })

  it('questions a date whose year was stored with two digits', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Écrire votre propre action')
    usePlanStore().change(lines()[0]!.id, { when: '0026-12-11' })
    await settle()
    expect(inPlan('1.2.1').get('.error').text()).toContain('l’année en quatre chiffres')
    await inPlan('1.2.1').get('input[type="date"]').setValue('2026-12-11')
    expect(lines()).toMatchObject([{ when: '2026-12-11' }])
    expect(inPlan('1.2.1').find('.error').exists()).toBe(false)
  })

  it('stops a field at 200 characters and says how many there are', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Écrire votre propre action')
    const action = inPlan('1.2.1').get('textarea')
    expect(action.attributes('maxlength')).toBe('200')
    await action.setValue('a'.repeat(180))
    expect(inPlan('1.2.1').text()).toContain('180 caractères sur 200')
    await action.setValue('a'.repeat(200))
    expect(inPlan('1.2.1').text()).toContain('La limite de 200 caractères est atteinte')
  })

  it('offers only the levels above the model’s own', async () => {
    answer({ '1.2.1': 2 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Ajouter au plan')
    const options = inPlan('1.2.1').get('select').findAll('option')
    expect(options.map((option) => option.text())).toEqual(['Pleinement en place'])
  })

  it('says when the model has reached the level aimed at', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Ajouter au plan')
    answer({ '1.2.1': 2 })
    await settle()
    expect(inPlan('1.2.1').text()).toContain('Le niveau visé est atteint')
    const [, status] = inPlan('1.2.1').findAll('select')
    await status!.setValue('done')
    expect(inPlan('1.2.1').text()).not.toContain('Le niveau visé est atteint')
  })

  it('says when the date of an open step has passed, until it is done or has another', async () => {
    answer({ '1.2.1': 1 })
    const { inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Ajouter au plan')
    const date = () => inPlan('1.2.1').get('input[type="date"]')
    await date().setValue('2025-06-30')
    expect(inPlan('1.2.1').text()).toContain('La date de ce pas est passée')
    await date().setValue('2999-06-30')
    expect(inPlan('1.2.1').text()).not.toContain('La date de ce pas est passée')
    await date().setValue('2025-06-30')
    await inPlan('1.2.1').findAll('select').at(-1)!.setValue('done')
    expect(inPlan('1.2.1').text()).not.toContain('La date de ce pas est passée')
  })

  it('keeps a step that is done in sight, under the hand, and gives its place to another', async () => {
    answer({ '1.2.1': 0, '1.2.2': 2, '1.4.1': 2, '3.2.1': 2 })
    const { page, inList, inPlan } = await show()
    for (const id of ['1.2.1', '1.2.2', '1.4.1']) await click(inList(id), 'Ajouter au plan')
    expect(inList('3.2.1').text()).not.toContain('Ajouter au plan')
    const status = () => inPlan('1.2.2').findAll('select').at(-1)!
    status().element.focus()
    await status().setValue('dropped')
    expect(document.activeElement).toBe(status().element)
    expect(inPlan('1.2.2').find('textarea').exists()).toBe(false)
    expect(inPlan('1.2.2').text()).toContain(lines()[1]!.action)
    expect(page.get('section.plan').text()).toMatch(/2\spas sur\s3/)
    expect(page.get('section.plan').text()).toContain('sauf ceux que vous avez abandonnés')
    await click(inList('3.2.1'), 'Ajouter au plan')
    expect(lines()).toHaveLength(4)
    // Its place is taken: it is not opened again, and can be put back if it is removed.
    expect(inPlan('1.2.2').text()).toContain('Pour rouvrir ce pas')
    expect(status().findAll('option')).toHaveLength(2)
    await click(inPlan('1.2.2'), 'Supprimer ce pas')
    await click(page, 'Remettre ce pas')
    expect(lines().map((line) => line.status)).toContain('dropped')
  })

  it('offers no fourth step, says why, and leads to the three', async () => {
    answer({ '1.2.1': 0, '1.2.2': 2, '1.4.1': 2, '3.2.1': 2 })
    const { page, inList } = await show()
    for (const id of ['1.2.1', '1.2.2', '1.4.1']) await click(inList(id), 'Ajouter au plan')
    expect(inList('3.2.1').text()).not.toMatch(/Ajouter au plan|Écrire votre propre action/)
    expect(page.text()).toContain('Votre plan contient déjà trois pas à faire ou en cours')
    expect(page.text()).toContain('marquez d’abord l’un des trois')
    await click(page, 'Voir votre plan')
    expect(document.activeElement?.textContent).toBe('Votre plan')
  })

  it('puts a removed step back as it was, with the focus on the offer to do so', async () => {
    answer({ '1.2.1': 1 })
    const { page, inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Ajouter au plan')
    await inPlan('1.2.1').findAll('textarea')[1]!.setValue('L’équipe projet')
    // Its fields are heard with the model they are of.
    const group = inPlan('1.2.1').attributes()
    expect(group.role).toBe('group')
    expect(page.get(`#${group['aria-labelledby']}`).text()).toMatch(/^1\.2\.1 /)
    const before = lines()
    await click(inPlan('1.2.1'), 'Supprimer ce pas')
    expect(lines()).toEqual([])
    expect(document.activeElement?.textContent.trim()).toBe('Remettre ce pas')
    await click(page, 'Remettre ce pas')
    expect(lines()).toEqual(before)
  })

  it('offers to put a step back in the plan that it was removed from, and in no other', async () => {
    answer({ '1.2.1': 1 })
    const { page, inList, inPlan } = await show()
    await click(inList('1.2.1'), 'Ajouter au plan')
    await expect.poll(() => useAssessmentStore().isDraft).toBe(false)
    await click(inPlan('1.2.1'), 'Supprimer ce pas')
    expect(page.text()).toContain('Remettre ce pas')
    await useAssessmentStore().openNew()
    answer({ '1.2.2': 1 })
    await expect.poll(() => page.text()).not.toContain('Remettre ce pas')
  })

  it('takes a model that is not on the shortlist', async () => {
    for (const { id } of modelsOf(useAssessmentStore().grid!).slice(0, 8)) answer({ [id]: 1 })
    const { page } = await show()
    const others = page.get('section.others')
    others.get('details').element.open = true
    await others.get('details').trigger('toggle')
    const id = others.get('li a .grid-id').text()
    await click(others, 'Ajouter au plan')
    expect(lines()).toMatchObject([{ modelId: id }])
  })
})
