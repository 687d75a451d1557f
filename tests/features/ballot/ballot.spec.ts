import '../../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { CURRENT_EDITION } from '@/catalog'
import BallotPage from '@/features/ballot/BallotPage.vue'
import JoinPage from '@/features/ballot/JoinPage.vue'
import { modelsOf } from '@/domain/grid'
import { readWorkshopCode } from '@/domain/workshop-code'
import { readBallot } from '@/exchange/ballot'
import { loadMessages } from '@/i18n'
import { deleteOwnBallot, loadOwnBallot } from '@/storage/own-ballots'
import { useOwnBallotStore } from '@/stores/own-ballot'
import { useSavingStore } from '@/stores/saving'
import { titleParts } from '@/ui/title-parts'
import { modelId } from '../../builders'
import { freshStart, restart } from '../../stores/fresh'
import { settle, visit } from '../screen'

const link = `/join/tigre-jardin-42?g=spf-cps&v=${CURRENT_EDITION}&r=Enseignant&r=Parent`
const own = () => useOwnBallotStore()
const saved = () => expect.poll(() => useSavingStore().status).toBe('saved')

const place = (step: string) => `/ballots/spf-cps/${CURRENT_EDITION}/tigre-jardin-42/${step}`

async function joined(roleIndex: number | null = null) {
  const code = readWorkshopCode('tigre jardin 42')!
  const roles = ['Enseignant', 'Parent']
  const of = {
    gridId: 'spf-cps' as never,
    edition: CURRENT_EDITION,
    generalId: null,
    design: false,
    roles,
  }
  return own().join({ code, ...of }, roleIndex)
}

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'ballot')
})

describe('joining', () => {
  it('by a link offers the roles, and begins at the first model', async () => {
    const { click, option, router } = await visit('join', JoinPage, link)
    await option('Votre fonction', 'Enseignant').setValue()
    await click('Ne pas le dire')
    expect(option('Votre fonction', 'Enseignant').element.checked).toBe(false)
    await option('Votre fonction', 'Parent').setValue()
    await click('Commencer à répondre')
    await expect.poll(() => router.currentRoute.value.path).toBe(place('1.1.1'))
    expect(own().ballot).toMatchObject({ roleIndex: 1, roles: ['Enseignant', 'Parent'] })
  })

  it('by a code that someone typed takes any way of writing it', async () => {
    const { control, wrapper, router } = await visit('join', JoinPage, '/join')
    await control('Code de l’atelier').setValue('TIGRE Jardin 42')
    await wrapper.get('form').trigger('submit')
    await expect.poll(() => router.currentRoute.value.path).toBe('/join/tigre-jardin-42')
  })

  it('by a code asks at once for the scope of the workshop, which a link would say', async () => {
    const { wrapper, click } = await visit('join', JoinPage, '/join/tigre-jardin-42')
    const scope = wrapper.findAll('fieldset').find((one) => one.text().includes('Sur quoi porte'))!
    expect(scope.element.closest('details')).toBeNull()
    await scope.get('input[value="3"]').setValue()
    await click('Commencer à répondre')
    await expect.poll(() => own().ballot?.generalId).toBe('3')
    const linked = await visit('join', JoinPage, link)
    expect(linked.wrapper.text()).not.toContain('Sur quoi porte')
  })

  it('by a code that does not exist says what to check', async () => {
    const { control, wrapper } = await visit('join', JoinPage, '/join')
    await control('Code de l’atelier').setValue('tigre 42')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.get('[role=alert]').text()).toContain('n’existe pas')
  })

  it('with another edition than this application has says so', async () => {
    const { wrapper } = await visit('join', JoinPage, '/join/tigre-jardin-42?g=spf-cps&v=9.0.0')
    expect(wrapper.text()).toContain('autre édition')
    expect(wrapper.text()).not.toContain('Commencer à répondre')
  })

  it('says so when the browser cannot store the ballot, and can be tried again', async () => {
    const { click, wrapper, router } = await visit('join', JoinPage, link)
    const { join } = own()
    own().join = () => Promise.reject(new Error('full'))
    await click('Commencer à répondre')
    expect(wrapper.get('[role=alert]').text()).toContain('Libérez de la place')
    own().join = join
    await click('Commencer à répondre')
    await expect.poll(() => router.currentRoute.value.path).toBe(place('1.1.1'))
  })

  it('says so when a ballot cannot be deleted from the device', async () => {
    await joined()
    own().remove = () => Promise.reject(new Error('refused'))
    const { click, wrapper } = await visit('join', JoinPage, '/join')
    await expect.poll(() => wrapper.find('.kept').exists()).toBe(true)
    await click('Supprimer', '.kept li button')
    await click('Supprimer', 'dialog button')
    expect(wrapper.get('[role=alert]').text()).toContain('n’a pas pu être supprimé')
  })

  it('again offers to go on, rather than to begin', async () => {
    await joined(0)
    const { wrapper } = await visit('join', JoinPage, link)
    await expect.poll(() => wrapper.get('.go').text()).toBe('Reprendre')
  })

  it('again keeps the answers and the same participant', async () => {
    const id = await joined(0)
    own().answer(modelId('1.1.1'), 2)
    await saved()
    const before = await loadOwnBallot(id)
    restart()
    await joined()
    await own().join({ code: own().ballot!.code }, null)
    expect(own().ballot).toMatchObject({
      participantId: before?.participantId,
      roles: ['Enseignant', 'Parent'],
      roleIndex: 0,
      answers: { '1.1.1': 2 },
    })
  })
})

describe('a ballot', () => {
  it('is answered one model a screen, and survives a restart', async () => {
    const id = await joined()
    const { wrapper } = await visit('ballot', BallotPage, place('1.2.1'))
    expect(wrapper.findAll('fieldset')).toHaveLength(1)
    expect(wrapper.text()).toContain('2 sur 32')
    expect(titleParts.subject()).toMatch(/^1\.2\.1 [A-Z]/)
    expect(titleParts.owner()).toBe('tigre\u00a0jardin\u00a042')
    await wrapper.get('input[value="3"]').setValue()
    await saved()
    restart()
    expect(await own().open(id)).toBe(true)
    expect(own().answers[modelId('1.2.1')]).toBe(3)
  })

  it('takes the keys of the questionnaire, but no N where a model concerns everyone', async () => {
    await joined()
    const { wrapper } = await visit('ballot', BallotPage, place('1.2.1'))
    await wrapper.get('fieldset').trigger('keydown', { key: 'n' })
    expect(own().answers).toEqual({})
    await wrapper.get('fieldset').trigger('keydown', { key: '1' })
    expect(own().answers).toEqual({ '1.2.1': 1 })
  })

  it('keeps the focus in the model when its answer is cleared', async () => {
    await joined()
    own().answer(modelId('1.2.1'), 1)
    const { wrapper, named, click } = await visit('ballot', BallotPage, place('1.2.1'))
    named('button', 'Effacer ma réponse').element.focus()
    await click('Effacer ma réponse')
    expect(own().answers).toEqual({})
    expect(wrapper.get('fieldset').element.contains(document.activeElement)).toBe(true)
  })

  it('shows what is left before its code, and nothing of others', async () => {
    await joined()
    own().answer(modelId('1.1.1'), 2)
    own().answer(modelId('1.2.2'), 'nsp')
    const { wrapper } = await visit('ballot', BallotPage, place('review'))
    expect(wrapper.text()).toMatch(/2.réponses sur 32/)
    expect(wrapper.text()).toMatch(/Il reste 30.modèles sans réponse/)
    expect(
      wrapper
        .findAll('li b')
        .map((one) => one.text())
        .slice(0, 3),
    ).toEqual(['Largement en place', 'Sans réponse', 'Ne sait pas'])
  })

  it('shows a code and lines that say what was answered', async () => {
    await joined(1)
    own().answer(modelId('1.1.1'), 2)
    const { wrapper } = await visit('ballot', BallotPage, place('code'))
    const lines = wrapper.findAll('ol li').map((line) => line.text())
    const models = modelsOf(own().grid!).map(({ id }) => id)
    const reading = readBallot(lines.join('\n'), { ...own().ballot!, models })
    expect(reading).toMatchObject({
      kind: 'ballot',
      ballot: { roleIndex: 1, round: 1, answers: { '1.1.1': 2 } },
    })
    expect(wrapper.find('svg[role=img]').exists()).toBe(true)
    expect(wrapper.text()).toContain('Changer une réponse')
  })

  it('that is not on this device leads to the page where one joins', async () => {
    const { router } = await visit('ballot', BallotPage, place('review'))
    await expect.poll(() => router.currentRoute.value.path).toBe('/join/tigre-jardin-42')
  })
})

it('a ballot that was deleted does not come back from what this window remembers', async () => {
  const id = await joined()
  await deleteOwnBallot(id)
  expect(await own().open(id)).toBe(false)
  expect(own().ballot).toBeUndefined()
})

it('a second round answers the models that are named, and the first answers stay', async () => {
  await joined()
  own().answer(modelId('1.2.1'), 0)
  const { wrapper, click, option, router } = await visit('ballot', BallotPage, place('review'))
  wrapper.get<HTMLDetailsElement>('details').element.open = true
  await wrapper.get('details').trigger('toggle')
  const label = wrapper
    .findAll('label')
    .find((one) => one.text().startsWith('1.2.1'))!
    .text()
  await option('Modèles du second tour', label).setValue(true)
  await click('Répondre de nouveau')
  await expect.poll(() => router.currentRoute.value.path).toBe(place('1.2.1'))
  await settle()
  expect(wrapper.text()).toContain('1 sur 1')
  await wrapper.get('input[value="2"]').setValue()
  expect(own().ballot).toMatchObject({
    round: 2,
    answers: { '1.2.1': 0 },
    secondAnswers: { '1.2.1': 2 },
  })
})

it('a second round is asked for again, one model after the other, and goes to the one without an answer', async () => {
  await joined()
  own().nameSecond([modelId('1.2.1')])
  own().setRound(2)
  own().answer(modelId('1.2.1'), 2)
  const { wrapper, click, option, router } = await visit('ballot', BallotPage, place('review'))
  expect(wrapper.get('h1').text()).toBe('Second tour')
  expect(wrapper.text()).toContain('Revenir à mes premières réponses')
  wrapper.get<HTMLDetailsElement>('details').element.open = true
  await wrapper.get('details').trigger('toggle')
  const labels = wrapper.findAll('label').map((one) => one.text())
  await option(
    'Modèles du second tour',
    labels.find((text) => text.startsWith('3.1.1'))!,
  ).setValue(true)
  await click('Répondre de nouveau')
  await expect.poll(() => router.currentRoute.value.path).toBe(place('3.1.1'))
  expect(own().ballot?.secondAnswers).toEqual({ '1.2.1': 2 })
})

it('the way back to the first round leaves the focus where it was', async () => {
  await joined()
  own().setRound(2)
  const { named, click } = await visit('ballot', BallotPage, place('review'))
  named('button', 'Revenir à mes premières').element.focus()
  await click('Revenir à mes premières')
  expect(document.activeElement?.textContent).toBe('Second tour demandé par l’animateur')
})

it('a scope of one general criterion asks for its models alone', async () => {
  const code = readWorkshopCode('tigre jardin 42')!
  const of = { gridId: 'spf-cps' as never, edition: CURRENT_EDITION, roles: [] }
  await own().join({ code, ...of, generalId: '3' as never }, null)
  expect(own().models.map(({ id }) => id[0])).toEqual(Array(8).fill('3'))
})

it('a project in design is answered in its own words', async () => {
  const code = readWorkshopCode('tigre jardin 42')!
  await own().join({ code, design: true }, null)
  const { wrapper } = await visit('ballot', BallotPage, place('1.2.1'))
  const { anchors } = own().grid!.scale.levels[1]
  expect(wrapper.text()).toContain(anchors.design)
})

it('a code that was typed can be told what a link would have said', async () => {
  const { wrapper, click, option } = await visit('join', JoinPage, '/join/tigre-jardin-42')
  wrapper.get<HTMLDetailsElement>('details').element.open = true
  await wrapper.get('details').trigger('toggle')
  await settle()
  await option('Sur quoi porte l’atelier', 'Environnement').setValue()
  await option('Où en est le projet', 'En conception').setValue()
  await option('Votre fonction', '2').setValue()
  await click('Commencer à répondre')
  await expect
    .poll(() => own().ballot)
    .toMatchObject({ generalId: '3', design: true, roleIndex: 1, roles: [] })
})
