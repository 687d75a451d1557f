import '../../stores/fresh'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { modelId } from '../../builders'
import { freshStart, storedExample } from '../../stores/fresh'
import { settle } from '../screen'
import { identity, sheet } from './sheet'

const isStored = () => vi.waitFor(() => expect(useAssessmentStore().isDraft).toBe(false))

beforeAll(() => loadMessages('core', 'project'))
beforeEach(async () => {
  await freshStart()
  await useAssessmentStore().openNew()
})

describe('the project sheet', () => {
  it('asks the four required fields first and keeps the other groups folded', async () => {
    const { wrapper } = await sheet()
    const essentials = wrapper.findAll('.essentials [data-field]')
    expect(essentials.map((field) => field.attributes('data-field'))).toEqual([
      'name',
      'organisation',
      'phase',
      'interventionType',
    ])
    expect(
      wrapper
        .get('.essentials')
        .text()
        .match(/\(obligatoire\)/g),
    ).toHaveLength(4)
    const groups = wrapper.findAll('details')
    expect(groups).toHaveLength(8)
    expect(groups.every((group) => group.attributes('open') === undefined)).toBe(true)
    expect(groups[0]!.get('summary').text()).toContain('Identité')
  })

  it('stores what is typed at once, though required fields are missing', async () => {
    const { control } = await sheet()
    await control('Nom du projet').setValue('Grandir ensemble')
    await isStored()
    expect(identity()).toEqual({ name: 'Grandir ensemble' })
    await useAssessmentStore().open(useAssessmentStore().assessment!.id)
    expect(identity()?.name).toBe('Grandir ensemble')
  })

  it('stops a text at its limit, and says so', async () => {
    const { control, wrapper } = await sheet()
    const field = control('Nom du projet')
    expect(field.attributes('maxlength')).toBe('120')
    await field.setValue('a'.repeat(100))
    expect(wrapper.get('[data-field="name"] [role="status"]').text()).toContain('100')
    await field.setValue('a'.repeat(120))
    expect(wrapper.get('[data-field="name"] [role="status"]').text()).toContain('est atteinte')
  })

  it('gives a text that may be long several lines, and keeps it one paragraph', async () => {
    const { control } = await sheet()
    expect(control('Nom du projet').element.tagName).toBe('INPUT')
    const field = control('Partenaires')
    expect(field.element.tagName).toBe('TEXTAREA')
    expect(field.attributes('maxlength')).toBe('300')

    const enter = (inputType: string) => {
      const event = Object.assign(new Event('beforeinput', { bubbles: true, cancelable: true }), {
        inputType,
      })
      field.element.dispatchEvent(event)
      return !event.defaultPrevented
    }
    expect(['insertLineBreak', 'insertParagraph'].some(enter)).toBe(false)
    expect(enter('insertText')).toBe(true)

    await field.setValue('Promotion Santé\nCentre social')
    await isStored()
    expect(identity()?.partners).toBe('Promotion Santé Centre social')
    expect(field.element).toHaveProperty('value', 'Promotion Santé Centre social')
  })

  it('shows the whole of what is pasted over the limit of a paragraph, lines joined', async () => {
    const { control, wrapper } = await sheet()
    const field = control('Partenaires')
    const pasted = `${'a'.repeat(150)}\n${'b'.repeat(160)}`
    await field.setValue(pasted)
    await isStored()
    expect(field.element).toHaveProperty('value', pasted.replace('\n', ' '))
    expect(identity()?.partners).toHaveLength(300)
    expect(wrapper.get('[data-field="partners"] .count').text()).toContain('11')
  })

  it('lets a description have paragraphs', async () => {
    const { control } = await sheet()
    await control('Description courte').setValue('Une.\nDeux.')
    await isStored()
    expect(identity()?.description).toBe('Une.\nDeux.')
  })

  it('shows a field when the choice it depends on is made, and keeps its value when hidden', async () => {
    const { wrapper, option } = await sheet()
    expect(wrapper.find('[data-field="programme"]').exists()).toBe(false)
    await option('Type d’intervention', 'Programme probant').setValue(true)
    await option('Programme utilisé', 'Unplugged').setValue(true)
    await option('Programme utilisé', 'PSFP').setValue(true)
    expect(identity()?.programme).toEqual(['unplugged', 'psfp'])
    await option('Type d’intervention', 'Intervention construite par l’équipe').setValue(true)
    expect(wrapper.find('[data-field="programme"]').exists()).toBe(false)
    expect(identity()?.programme).toEqual(['unplugged', 'psfp'])
  })

  it('takes the general skills from the classification, and back a choice that is optional', async () => {
    const { named, option, click } = await sheet()
    expect(named('fieldset', 'CPS travaillées').findAll('input')).toHaveLength(9)
    await option('Type de structure', 'Association').setValue(true)
    expect(identity()?.organisationType).toBe('association')
    await click('Effacer ce choix')
    expect(identity()?.organisationType).toBeNull()
    const first = named('fieldset', 'Type de structure').find('input')
    expect(document.activeElement).toBe(first.element)
  })

  it('opens the group in which one field contradicts another', async () => {
    useAssessmentStore().describe({ practitioners: 6, trainedPractitioners: 9 })
    const { wrapper, error } = await sheet()
    const open = wrapper.findAll('details[open]').map((group) => group.get('h2').text())
    expect(open).toEqual(['Personnes et partenaires'])
    expect(error('trainedPractitioners').text()).toContain('plus d’intervenants formés')
  })

  it('counts what is filled in a folded group', async () => {
    await useAssessmentStore().open((await storedExample()).assessments[1]!.id)
    const { named } = await sheet()
    expect(named('summary', 'Volume').text()).toContain('4 remplis sur 5')
    expect(named('summary', 'Moyens').text()).toContain('1 rempli sur 3')
  })
})

describe('a month', () => {
  it('is stored whole or not at all', async () => {
    const { wrapper, error } = await sheet()
    const start = wrapper.get('[data-field="start"]')
    await start.get('select').setValue('09')
    expect(identity()?.start).toBeUndefined()
    await start.trigger('focusout')
    expect(error('start').text()).toContain('Indiquez le mois et l’année')
    await start.get('input').setValue('2025')
    expect(identity()?.start).toBe('2025-09')
    expect(error('start').exists()).toBe(false)
    await start.get('select').setValue('')
    await start.get('input').setValue('')
    expect(identity()?.start).toBeNull()
  })

  it('that ends the project before it starts is kept and questioned', async () => {
    const { wrapper, error } = await sheet()
    useAssessmentStore().describe({ start: '2025-09' })
    const end = wrapper.get('[data-field="end"]')
    await end.get('select').setValue('03')
    await end.get('input').setValue('2024')
    expect(identity()?.end).toBe('2024-03')
    expect(error('end').text()).toContain('La fin vient avant le début')
  })
})

describe('the assessment’s own facts', () => {
  it('are stored with the assessment, a draft included', async () => {
    const { control } = await sheet()
    await control('Nombre de personnes').setValue('6')
    await control('Date de l’autoévaluation').setValue('2026-11-14')
    expect(useAssessmentStore().assessment).toMatchObject({
      participantsCount: 6,
      date: '2026-11-14',
    })
    await isStored()
  })

  it.each([
    ['is emptied', ''],
    ['is not whole', '0202-11-14'],
    ['holds a year with a digit too many', '20266-11-14'],
  ])('keep the date when the field %s, and say which', async (_, typed) => {
    const { control, wrapper } = await sheet()
    const field = control('Date de l’autoévaluation')
    await field.setValue('2026-11-14')
    // happy-dom takes no year of five digits, browsers do.
    vi.spyOn(field.element, 'value', 'get').mockReturnValue(typed)
    await field.trigger('input')
    expect(wrapper.find('.essentials .error').exists()).toBe(false)
    await field.trigger('blur')
    expect(wrapper.get('.essentials [role="alert"]').text()).toContain('14 novembre 2026')
    expect(useAssessmentStore().assessment?.date).toBe('2026-11-14')
  })

  it('refuse to count nobody', async () => {
    const { control, wrapper } = await sheet()
    await control('Nombre de personnes').setValue('0')
    await control('Nombre de personnes').trigger('focusout')
    expect(wrapper.get('.essentials [role="alert"]').text()).toContain('Écrivez 1 ou plus')
    expect(useAssessmentStore().assessment?.participantsCount).toBeNull()
  })
})

describe('the phase', () => {
  it('is said of the project and of its assessment, without a question before the first answer', async () => {
    const { option, wrapper } = await sheet()
    expect(option('Phase du projet', 'En cours').element.checked).toBe(false)
    await option('Phase du projet', 'En conception').setValue(true)
    expect(identity()?.phase).toBe('design')
    expect(useAssessmentStore().assessment?.phase).toBe('design')
    expect(wrapper.find('dialog[open]').exists()).toBe(false)
  })

  it('is the one the answers were given in, so that nothing is asked of those who leave it', async () => {
    useAssessmentStore().answer(modelId('1.1.1'), { response: { kind: 'rated', level: 2 } })
    const { option, error } = await sheet('?missing=1')
    expect(option('Phase du projet', 'En cours').element.checked).toBe(true)
    expect(error('phase').exists()).toBe(false)
  })

  it('asks before it changes once there are answers, and keeps them', async () => {
    const { option, wrapper, click } = await sheet()
    const open = useAssessmentStore()
    await option('Phase du projet', 'En cours').setValue(true)
    open.answer(modelId('1.1.1'), { response: { kind: 'rated', level: 2 } })
    await option('Phase du projet', 'En conception').setValue(true)
    await settle()
    expect(wrapper.get('dialog[open]').text()).toContain(
      '« prévu » au lieu de « en place »'.replaceAll('« ', '«\u202F').replaceAll(' »', '\u202F»'),
    )
    expect(open.assessment?.phase).toBe('running')

    await click('Annuler', 'dialog[open] button')
    expect(option('Phase du projet', 'En cours').element.checked).toBe(true)
    expect(open.assessment?.phase).toBe('running')

    await option('Phase du projet', 'Bilan').setValue(true)
    await settle()
    expect(wrapper.get('dialog[open]').text()).toContain('de la même façon')
    await click('Changer la phase', 'dialog[open] button')
    expect(open.assessment?.phase).toBe('review')
    expect(identity()?.phase).toBe('review')
    expect(open.answers.get(modelId('1.1.1'))?.response).toEqual({ kind: 'rated', level: 2 })
  })
})

describe('coming from the summary', () => {
  it('says what is missing at each field, and puts the focus on the first', async () => {
    useAssessmentStore().describe({ name: 'Grandir ensemble' })
    const { wrapper, control, error, option, click } = await sheet('?missing=1')
    expect(document.activeElement).toBe(control('Structure porteuse').element)
    expect(error('name').exists()).toBe(false)
    expect(error('organisation').text()).toContain('La synthèse a besoin de ce champ')
    expect(wrapper.get('.caution').text()).toContain('3 champs')
    // Read with its field; none interrupts.
    expect(wrapper.findAll('[role="alert"]')).toHaveLength(0)

    await click('Type d’intervention', '.caution button')
    expect(document.activeElement).toBe(option('Type d’intervention', 'Programme probant').element)

    await control('Structure porteuse').setValue('École')
    expect(error('organisation').exists()).toBe(false)
    await option('Phase du projet', 'En cours').setValue(true)
    await option(
      'Type d’intervention',
      'Programme probant et intervention construite par l’équipe',
    ).setValue(true)
    expect(wrapper.get('.caution').text()).toContain('tout ce qu’il lui faut')
    expect(wrapper.get('.next a').attributes('href')).toBe('/assessments/new/summary')
  })

  it('is not assumed by one who comes from elsewhere', async () => {
    const { wrapper } = await sheet()
    expect(wrapper.find('.caution').exists()).toBe(false)
    expect(wrapper.findAll('.error')).toHaveLength(0)
    expect(wrapper.get('.next a').attributes('href')).toBe('/assessments/new/criteria/1.1')
  })
})
