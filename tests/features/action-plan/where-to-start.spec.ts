import '../../stores/fresh'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { modelsOf } from '@/domain/grid'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { answer } from '../../stores/answering'
import { freshStart } from '../../stores/fresh'
import { show } from './shown'

beforeAll(() => loadMessages('core', 'plan'))

beforeEach(async () => {
  await freshStart()
  await useAssessmentStore().openNew()
})

describe('where to start', () => {
  it('says that nothing can be proposed before the first level, and leads to the questionnaire', async () => {
    const { page } = await show()
    expect(page.text()).toContain('Rien à proposer pour l’instant')
    expect(page.text()).not.toContain('Place libre')
    expect(page.text()).toContain('Vos pas s’écriront ici')
    const answering = page.findAll('a').find((link) => link.text() === 'Répondre au questionnaire')!
    expect(answering.attributes('href')).toBe('/assessments/x/criteria/1.1')
  })

  it('says so when every level given is the highest', async () => {
    answer({ '1.1.1': 3, '1.2.1': 3 })
    const { page } = await show()
    expect(page.text()).toMatch(/Tout ce qui est évalué est au niveau «\sPleinement en place\s»/)
  })

  it('counts all models below the highest level and lists six', async () => {
    for (const { id } of modelsOf(useAssessmentStore().grid!).slice(0, 9)) answer({ [id]: 1 })
    const { page } = await show()
    expect(page.text()).toContain('9\u00a0modèles sont sous le niveau')
    expect(page.text()).toContain('Les 6 premiers sont ci-dessous')
    expect(page.findAll('section.model')).toHaveLength(6)
    expect(page.text()).toMatch(/Les 3\sautres modèles sous le niveau «\sPleinement en place\s»/)
  })

  it('says in words what comes first, and the formula to whoever asks', async () => {
    answer({ '1.1.1': 2, '1.2.1': 1 })
    const { page } = await show()
    expect(page.text()).toMatch(/2\smodèles sont sous .* Les voici\./s)
    expect(page.text()).toContain('D’abord les modèles dont le niveau est le plus bas')
    const formula = '(3\u00a0−\u00a0niveau) + 1,5 (socle) + 0,5 (écart)'
    expect(page.text()).not.toContain(formula)
    const fold = page.get<HTMLDetailsElement>('header details')
    fold.element.open = true
    await fold.trigger('toggle')
    expect(fold.text()).toContain(formula)
  })

  it.each([
    [
      '1.2.1',
      '3,5 points',
      /Niveau « Amorcé » ?2 points.*socle ?1,5 point de.*3 − 1 \+ 1,5 .* = 3,5/,
    ],
    [
      '1.1.1',
      '1 point',
      /Niveau « Largement en place » ?1 point : à 1 niveau de .*3 − 2 = 1 point/,
    ],
  ])('shows the points of %s, which say what they are made of', async (id, points, said) => {
    answer({ '1.1.1': 2, '1.2.1': 1 })
    const { inList } = await show()
    const figure = inList(id).get('.facts button')
    expect(figure.text()).toMatch(new RegExp(`^${points.replace(' ', '\\s')}\\.`))
    await figure.trigger('click')
    expect(inList(id).get('dialog').text().replaceAll(/\s+/g, ' ')).toMatch(said)
  })

  it('names levels as a project in design does', async () => {
    useAssessmentStore().sayPhase('design')
    answer({ '1.1.1': 2 })
    const { inList } = await show()
    expect(inList('1.1.1').text()).toContain('Prévu par écrit')
  })

  it('offers the suggestions of a whole criterion once, where three of its models are low', async () => {
    answer({ '2.3.1': 1, '2.3.2': 0, '2.3.3': 1 })
    const { inList } = await show()
    expect(inList('2.3.2').text()).toMatch(
      /encore «\sPas en place\s» ou «\sAmorcé\s»\s: commencez par une piste qui sert tout le critère/,
    )
    expect(inList('2.3.1').text()).toContain('proposées plus haut, avec 2.3.2')
  })

  it('offers only general suggestions without a project sheet, and says what the sheet adds', async () => {
    answer({ '1.3.2': 0, '1.3.1': 3 })
    const { page, inList } = await show()
    expect(inList('1.3.2').text()).not.toContain('Écrite pour')
    const sheet = page.findAll('a').find((link) => link.text() === 'Remplir la fiche du projet')!
    expect(sheet.attributes('href')).toBe('/assessments/x/project')
  })

  it('adapts to the settings and ages of the project', async () => {
    useAssessmentStore().describe({ settings: ['sport'], ages: ['11-14'] })
    answer({ '1.3.2': 0, '1.3.1': 3 })
    const { page, inList } = await show()
    expect(inList('1.3.2').get('article').text()).toContain('Écrite pour\u202f: Sport')
    expect(page.text()).not.toContain('Remplir la fiche du projet')
  })

  it('asks who could tell where the team does not know, and proposes nothing there', async () => {
    answer({ '1.1.1': 'nsp', '1.2.5': 'nc', '1.2.1': 2 })
    const { page, inList } = await show()
    expect(page.text()).toContain('Qui pourrait nous le dire')
    expect(page.get('section.ask').text()).toContain('1.1.1')
    expect(inList('1.1.1')).toBeUndefined()
    expect(page.text()).not.toContain('1.2.5')
  })
})
