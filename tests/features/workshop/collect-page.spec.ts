import '../../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import CollectPage from '@/features/workshop/CollectPage.vue'
import { GeneralId, modelsOf } from '@/domain/grid'
import { writeWorkshopCode, type WorkshopCode } from '@/domain/workshop-code'
import { writeBallot } from '@/exchange/ballot'
import { participantIdAt } from '@/exchange/ballot-bytes'
import { loadMessages } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'
import { readBallotOf } from '../../workshop-builders'
import { freshStart } from '../../stores/fresh'
import { openTraining, openWorkshop } from '../../stores/open-workshop'
import { settle, visit } from '../screen'
import { readingOf } from './reading'

const store = () => useWorkshopStore()

/** A ballot as a phone writes it, for the open workshop unless told otherwise. */
function written(
  drawn: number,
  level: 0 | 1 | 2 | 3,
  other: { code?: WorkshopCode; edition?: string } = {},
) {
  const models = modelsOf(store().grid!).map(({ id }) => id)
  const answers = Object.fromEntries(models.map((id) => [id, level]))
  return writeBallot(
    { participantId: participantIdAt(drawn), round: 1, roleIndex: null, answers },
    { ...store().workshop!, models, ...other },
  )
}

async function open() {
  const { id } = await openWorkshop()
  const page = await visit('workshopCollect', CollectPage, `/workshops/${id}/collect`)
  return { ...page, ...readingOf(page.wrapper) }
}

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop', 'codes')
})

describe('the text of a ballot', () => {
  it('is taken, counted and listed without a name', async () => {
    const { type, said, wrapper, field } = await open()
    await type(written(1, 2).lines.join('\n'))
    expect(said()).toContain('Bulletin 1 reçu')
    await expect.poll(() => wrapper.get('.count').text()).toContain('1 participant')
    expect(wrapper.get('tbody').text()).toContain('32 sur 32')
    expect(field().element.value).toBe('')
  })

  it('is counted in the singular when it holds one answer, or none', async () => {
    const { type, said } = await open()
    const models = modelsOf(store().grid!).map(({ id }) => id)
    const target = { ...store().workshop!, models }
    const sent = { participantId: participantIdAt(1), roleIndex: null }
    await type(writeBallot({ ...sent, round: 1, answers: { [models[0]!]: 2 } }, target).qr)
    expect(said()).toMatch(/reçu.: 1.réponse sur.32/)
    await type(writeBallot({ ...sent, round: 2, answers: { [models[0]!]: 3 } }, target).qr)
    expect(said()).toMatch(/Second tour du bulletin.1 reçu.: 1.réponse\./)
  })

  it('counts for its role, and for none where nobody offers that number', async () => {
    const { type, wrapper } = await open()
    store().setOptions({ roles: ['Enseignant', 'Parent'] })
    const models = modelsOf(store().grid!).map(({ id }) => id)
    for (const [drawn, roleIndex] of [1, 5].entries()) {
      const sent = { participantId: participantIdAt(drawn), round: 1 as const, roleIndex }
      await type(writeBallot({ ...sent, answers: {} }, { ...store().workshop!, models }).qr)
    }
    await expect
      .poll(() => wrapper.findAll('.count li').map((line) => line.text().replaceAll('\u00a0', ' ')))
      .toEqual(['Enseignant\u202f: 0', 'Parent\u202f: 1', 'Sans fonction\u202f: 1'])
  })

  it('that answers other criteria than the workshop’s says so, and what to do', async () => {
    const { type, said, wrapper } = await open()
    store().setOptions({ generalId: GeneralId.parse('3') })
    const models = modelsOf(store().grid!).map(({ id }) => id)
    const sent = { participantId: participantIdAt(1), round: 1 as const, roleIndex: null }
    const target = { ...store().workshop!, models }
    await type(writeBallot({ ...sent, answers: { [models[0]!]: 2 } }, target).qr)
    expect(said()).toMatch(/aucune de ses réponses.*Environnement.*rejoindre de nouveau/)
    expect(wrapper.get('.outcomes li').classes()).toContain('open')
    await type(writeBallot({ ...sent, answers: {} }, target).qr)
    expect(said()).toMatch(/0.réponse/)
  })

  it('of the same participant replaces the first, and says so', async () => {
    const { type, said, wrapper } = await open()
    await type(written(1, 2).qr)
    await type(written(1, 3).qr)
    expect(said()).toContain('Bulletin 1 remplacé')
    await type(written(1, 3).qr)
    expect(said()).toContain('déjà reçu')
    await expect.poll(() => wrapper.findAll('tbody tr')).toHaveLength(1)
  })

  it('may be several at once, parted by an empty line', async () => {
    const { type, wrapper } = await open()
    await type([1, 2, 3].map((drawn) => written(drawn, 1).lines.join('\n')).join('\n\n'))
    await expect.poll(() => wrapper.findAll('tbody tr')).toHaveLength(3)
  })

  it('that is damaged names the line, stays to be mended, and the next one is taken', async () => {
    const { type, said, field } = await open()
    const [one = '', ...lines] = written(1, 2).lines
    await type(
      [one, lines[0]!.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), lines[1]].join('\n'),
    )
    expect(said()).toContain('La ligne 2 est mal recopiée')
    expect(field().element.value).not.toBe('')
    await type(written(2, 2).qr)
    expect(said()).toContain('reçu')
  })

  it('without its last line says that it is missing', async () => {
    const { type, said } = await open()
    await type(written(1, 2).lines.slice(0, 2).join('\n'))
    expect(said()).toContain('Il manque la ligne 3.')
  })

  it('gives the focus back to its field, for the next one', async () => {
    const { named, said, field } = await open()
    for (const words of ['reçu', 'déjà reçu']) {
      await field().setValue(written(1, 2).qr)
      const button = named('button', 'Ajouter ce bulletin').element
      button.focus()
      button.click()
      await expect.poll(said).toContain(words)
      await expect.poll(() => document.activeElement).toBe(field().element)
    }
  })

  it('of another workshop names both workshops', async () => {
    const { type, said } = await open()
    const own = store().workshop!.code
    const code = (own === 'tigre-jardin-42' ? 'tigre-jardin-43' : 'tigre-jardin-42') as WorkshopCode
    await type(written(1, 2, { code }).qr)
    expect(said()).toContain(`l’atelier ${writeWorkshopCode(code)}`)
    expect(said()).toContain(writeWorkshopCode(own))
  })

  it.each([
    ['of another edition', () => written(1, 2, { edition: '9.0.0' }).qr, 'édition'],
    ['cut short', () => written(1, 2).qr.slice(0, -4), 'incomplet ou abîmé'],
    ['that is none', () => 'https://example.org', 'pas un bulletin'],
  ])('%s is refused in its own words', async (_, text, words) => {
    const { type, said, wrapper } = await open()
    await type(text())
    expect(said()).toContain(words)
    expect(wrapper.find('tbody').exists()).toBe(false)
  })
})

it.each([
  ['ballot', (): Promise<unknown> => store().collect(readBallotOf('a', { '1.1.1': 2 }))],
  [
    'hand',
    () => {
      store().countHands(store().models[0]!.id, 1, { levels: [0, 0, 1, 0], nc: 0, nsp: 0 })
      return Promise.resolve()
    },
  ],
] as const)('a look at the page leaves the roles open, the first %s does not', async (_, take) => {
  await open()
  store().setStage('collect')
  store().setOptions({ roles: ['Enseignant', 'Parent'] })
  store().setOptions({ roles: ['Parent'] })
  expect(store().workshop?.options.roles).toEqual(['Parent'])
  expect(store().isUnderWay).toBe(false)
  await take()
  await expect.poll(() => store().isUnderWay).toBe(true)
})

describe('the ballots received', () => {
  it('can be removed one by one, and put back', async () => {
    const { type, wrapper, click } = await open()
    await type(written(1, 2).qr)
    await expect.poll(() => wrapper.findAll('tbody tr')).toHaveLength(1)
    const focused = () => document.activeElement?.textContent
    await click('Retirer')
    await expect.poll(() => wrapper.find('tbody').exists()).toBe(false)
    await expect.poll(focused).toContain('Le bulletin 1 est retiré.')
    await click('Le remettre')
    await expect.poll(() => wrapper.findAll('tbody tr')).toHaveLength(1)
    await expect.poll(focused).toBe('Le bulletin 1 est remis.')
  })

  it('can each be put back after several were removed, the last one first', async () => {
    const { type, wrapper, click } = await open()
    for (const drawn of [1, 2, 3]) await type(written(drawn, 2).qr)
    const numbers = () => wrapper.findAll('tbody th').map((one) => one.text())
    const notice = () => wrapper.get('.ballots .notice').text()
    await expect.poll(numbers).toEqual(['1', '2', '3'])
    await click('Retirer')
    await expect.poll(numbers).toEqual(['2', '3'])
    await click('Retirer')
    await expect.poll(notice).toContain('Le bulletin 2 est retiré.')
    await click('Le remettre')
    await expect.poll(notice).toContain('Le bulletin 2 est remis. Le bulletin 1 est encore retiré.')
    await click('Le remettre')
    await expect.poll(notice).toBe('Le bulletin 1 est remis.')
    await expect.poll(numbers).toEqual(['1', '2', '3'])
  })

  it('that comes back after its number was given to another says under which it is now', async () => {
    const { type, wrapper, click } = await open()
    const numbers = () => wrapper.findAll('tbody th').map((one) => one.text())
    await type(written(1, 2).qr)
    await expect.poll(numbers).toEqual(['1'])
    await click('Retirer')
    await expect.poll(numbers).toEqual([])
    await type(written(2, 2).qr)
    await click('Le remettre')
    await expect.poll(numbers).toEqual(['1', '2'])
    await expect
      .poll(() => wrapper.get('.ballots .notice').text())
      .toBe('Le bulletin 1 est remis, sous le numéro 2.')
  })

  it('that is asked twice to go is still put back whole', async () => {
    const { type, wrapper, click, named } = await open()
    await type(written(1, 2).qr)
    await expect.poll(() => wrapper.findAll('tbody tr')).toHaveLength(1)
    const before = store().ballots
    const button = named('button', 'Retirer').element
    button.click()
    button.click()
    // What is asked for one participant comes in order: both clicks have had their answer then.
    await store().removeBallots(participantIdAt(1))
    await settle()
    await click('Le remettre')
    await expect.poll(() => store().ballots).toEqual(before)
  })

  it('can all be deleted while their counts stay, and then nothing offers to take more', async () => {
    const { type, wrapper, named, click } = await open()
    store().setOptions({ roles: ['Enseignant', 'Parent'] })
    await type(written(1, 2).qr)
    await expect.poll(() => wrapper.findAll('tbody tr')).toHaveLength(1)
    wrapper.get<HTMLDetailsElement>('details').element.open = true
    await wrapper.get('details').trigger('toggle')
    // The dialog gives the focus back to the button that opened it, which goes with the ballots.
    wrapper.get<HTMLElement>('.forget button').element.focus()
    await click('Supprimer les bulletins', '.forget button')
    await click('Supprimer les bulletins', 'dialog button')
    await expect.poll(() => wrapper.get('.ballots').text()).toContain('ses totaux restent')
    expect(store().reading(store().models[0]!.id, 1)?.rated).toBe(1)
    expect(wrapper.find('.reader').exists()).toBe(false)
    expect(wrapper.text()).not.toContain('Saisir des feuilles')
    expect(wrapper.get('.count').text()).not.toContain('Enseignant')
    expect(wrapper.get('.ways').text()).toContain('aucun ne peut s’ajouter')
    expect(named('a', 'Passer à la discussion').element.closest('.ways')).not.toBeNull()
    expect(document.activeElement).toBe(wrapper.get('.ballots').element)
  })
})

describe('a training', () => {
  it('has its ballots arrive by the same key, and keeps the focus once all are there', async () => {
    const { id } = await openTraining()
    const { wrapper } = await visit('workshopCollect', CollectPage, `/workshops/${id}/collect`)
    const [one, all] = wrapper.findAll<HTMLButtonElement>('.training button')
    one!.element.focus()
    await one!.trigger('click')
    await expect.poll(() => store().ballots.length).toBe(1)
    expect(document.activeElement).toBe(one!.element)
    await settle()
    await one!.trigger('click')
    await expect.poll(() => store().ballots.length).toBe(2)
    await settle()
    all!.element.focus()
    await all!.trigger('click')
    await expect.poll(() => document.activeElement?.textContent).toBe('Atelier d’entraînement')
    expect(store().ballots).toHaveLength(8)
  })

  it('goes on until its last participant has answered, whoever else has joined it', async () => {
    const { id } = await openTraining()
    const { wrapper } = await visit('workshopCollect', CollectPage, `/workshops/${id}/collect`)
    const arrive = () => wrapper.findAll<HTMLButtonElement>('.training button')
    await store().collect(readBallotOf('someone', { '1.1.1': 2 }))
    await store().playTraining(1, 7)
    await expect.poll(() => store().ballots.length).toBe(8)
    await settle()
    await arrive()[0]!.trigger('click')
    await expect.poll(() => store().ballots.length).toBe(9)
    await expect.poll(() => arrive().length).toBe(0)
  })
})
