import '../stores/fresh'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { staysInPlace } from '@/app/router'
import { crash } from '@/app/trouble'
import { binProject } from '@/storage/bin'
import { useAssessmentStore } from '@/stores/assessment'
import { useProjectsStore } from '@/stores/projects'
import { answerOf, modelId } from '../builders'
import { storedExample } from '../stores/fresh'
import { freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

const focused = () => document.activeElement?.textContent

describe('a new screen', () => {
  it('has the focus on its title', async () => {
    const { router } = await mountShell('/')
    await router.push('/settings')
    await flushPromises()
    expect(focused()).toBe('Settings')
  })

  it('has the focus on its title as soon as it has one', async () => {
    const { router, shell } = await mountShell('/')
    await router.push('/slow')
    await flushPromises()
    shell.get('main > div').element.insertAdjacentHTML('beforeend', '<h1>Loaded</h1>')
    await expect.poll(focused).toBe('Loaded')
  })

  it('has the focus on what it says to begin with, where its title comes after', async () => {
    const { router, shell } = await mountShell('/')
    await router.push('/slow')
    await flushPromises()
    const screen = '<p data-start>Choose first</p><h1>Loaded</h1>'
    shell.get('main > div').element.insertAdjacentHTML('beforeend', screen)
    await expect.poll(focused).toBe('Choose first')
  })

  it('does not take the focus from someone who went on while it was loading', async () => {
    const { router, shell } = await mountShell('/')
    await router.push('/slow')
    await flushPromises()
    shell.get<HTMLElement>('a.skip').element.focus()
    shell.get('main > div').element.insertAdjacentHTML('beforeend', '<h1>Loaded</h1>')
    await flushPromises()
    expect(document.activeElement?.className).toBe('skip')
  })

  it('does not take the focus when the application starts', async () => {
    await mountShell('/settings')
    expect(document.activeElement).toBe(document.body)
  })

  it('keeps the focus where its page has put it', async () => {
    const { router, shell } = await mountShell('/')
    router.afterEach(() => {
      void nextTick(() => shell.get<HTMLElement>('main button').element.focus())
    })
    await router.push('/settings')
    await flushPromises()
    expect(focused()).toBe('in page')
  })

  it('is reached from the skip link', async () => {
    const { shell } = await mountShell('/')
    await shell.get('a.skip').trigger('click')
    expect(document.activeElement?.id).toBe('main')
  })
})

describe('a questionnaire that has just been stored', () => {
  it('gets an address of its own, without a new screen', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    const { router, shell } = await mountShell('/a/new/criteria/1.1?from=home')
    shell.get<HTMLElement>('main button').element.focus()
    open.answer(modelId('1.1.1'), answerOf(2))
    await expect.poll(() => router.currentRoute.value.params.assessmentId).toBe(open.assessment?.id)
    expect(router.currentRoute.value).toMatchObject({
      params: { operationalId: '1.1' },
      query: { from: 'home' },
    })
    expect(focused()).toBe('in page')
  })

  it.each([
    [
      'the draft at its own address',
      { assessmentId: 'abc', operationalId: '1.1' },
      { assessmentId: 'new', operationalId: '1.1' },
      true,
    ],
    [
      'the next criterion',
      { assessmentId: 'abc', operationalId: '1.2' },
      { assessmentId: 'abc', operationalId: '1.1' },
      false,
    ],
    [
      'the next criterion of a draft',
      { assessmentId: 'new', operationalId: '1.2' },
      { assessmentId: 'new', operationalId: '1.1' },
      false,
    ],
    ['another assessment', { assessmentId: 'abc' }, { assessmentId: 'def' }, false],
    ['a place of the same page', { section: 'method' }, { section: 'method' }, true],
  ])('and %s: stays in place or not', (_, to, from, expected) => {
    const at = (params: object) => ({ name: 'criterion', params }) as never
    expect(staysInPlace(at(to), at(from))).toBe(expected)
  })
})

describe('the steps', () => {
  it('lead back to the page of the questionnaire one saw last', async () => {
    const { assessments } = await storedExample()
    const { id } = assessments[1]!
    await useAssessmentStore().open(id)
    const { router, shell } = await mountShell(`/a/${id}/criteria/2.1`)
    await router.push(`/a/${id}/results`)
    expect(shell.get('nav.steps a').attributes('href')).toBe(`/a/${id}/criteria/2.1`)
    expect(shell.get('nav.steps [aria-current=step]').text()).toBe('Profil')
  })

  it('lead back there after a reload too, and in no other assessment', async () => {
    const { assessments } = await storedExample()
    const [earlier, { id }] = [assessments[0]!, assessments[1]!]
    await useAssessmentStore().open(id)
    const first = await mountShell(`/a/${id}/criteria/2.1`)
    await first.router.push(`/a/${id}/results`)
    first.shell.unmount()
    const again = await mountShell(`/a/${id}/results`)
    const question = () => again.shell.get('nav.steps a').attributes('href')
    expect(question()).toBe(`/a/${id}/criteria/2.1`)
    await useAssessmentStore().open(earlier.id)
    await again.router.push(`/a/${earlier.id}/results`)
    expect(question()).not.toContain('2.1')
  })

  it('lead to what is left to answer when one has not been there yet', async () => {
    const open = useAssessmentStore()
    await open.openNew()
    open.answer(modelId('1.1.1'), answerOf(1))
    const { shell } = await mountShell('/a/new/results')
    expect(shell.get('nav.steps a').attributes('href')).toBe('/a/new/criteria/1.2')
    expect(shell.get('nav.steps a').text()).toContain('1/32')
  })

  it('are there for an assessment only', async () => {
    const { shell } = await mountShell('/')
    expect(shell.find('nav.steps').exists()).toBe(false)
  })
})

describe('the menu', () => {
  it.each(['/grid', '/grid/method'])('says where one is at %s', async (path) => {
    const { shell } = await mountShell(path)
    expect(shell.findAll('nav [aria-current=page]').map((link) => link.text())).toEqual([
      'La grille',
    ])
  })

  it('opens and closes with its button, and says so', async () => {
    const { shell } = await mountShell('/')
    const button = shell.get('nav button')
    expect(button.attributes('aria-expanded')).toBe('false')
    await button.trigger('click')
    expect(button.attributes('aria-expanded')).toBe('true')
    expect(shell.get(`#${button.attributes('aria-controls')!}`).classes()).toContain('open')
  })

  it('closes on Escape, and gives the focus back to its button', async () => {
    const { shell } = await mountShell('/')
    const button = shell.get<HTMLElement>('nav button')
    await button.trigger('click')
    await shell.get('nav a').trigger('keydown', { key: 'Escape' })
    expect(button.attributes('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(button.element)
  })

  it('closes when one goes elsewhere: by a touch, by the keyboard, by a link', async () => {
    const { shell, router } = await mountShell('/')
    const button = shell.get('nav button')
    const opened = async () => {
      await button.trigger('click')
      expect(button.attributes('aria-expanded')).toBe('true')
    }
    await opened()
    await shell.get('main').trigger('pointerdown')
    expect(button.attributes('aria-expanded')).toBe('false')
    await opened()
    await shell.get('nav a').trigger('focusout', { relatedTarget: shell.get('main').element })
    expect(button.attributes('aria-expanded')).toBe('false')
    await opened()
    await router.push('/grid')
    await nextTick()
    expect(button.attributes('aria-expanded')).toBe('false')
  })
})

describe('a page that cannot be shown', () => {
  it('gives way to one that says what was kept, until the next screen', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const { shell, router } = await mountShell('/')
    await router.push('/broken')
    await flushPromises()
    expect(shell.get('main h1').text()).toBe('Cette page n’a pas pu s’afficher')
    expect(reported).toHaveBeenCalledWith(expect.objectContaining({ message: 'planted' }))
    expect(document.title).toMatch(/^Cette page n’a pas pu s’afficher/)
    vi.unstubAllGlobals()
  })

  it('because the data is newer gives way to one that says so, and nothing else is left on screen', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const { shell, router } = await mountShell('/')
    const inner = Object.assign(new Error('newer'), { name: 'NewerDataError' })
    crash(Object.assign(new Error('closed'), { name: 'DatabaseClosedError', inner }))
    await nextTick()
    expect(shell.get('h1').text()).toBe('Cette version de Repère CPS est trop ancienne')
    expect(shell.findAll('header, nav, a')).toEqual([])
    await router.push('/settings')
    expect(shell.get('h1').text()).toBe('Cette version de Repère CPS est trop ancienne')
    expect(reported).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })

  it('because its project was deleted meanwhile says so', async () => {
    const { project, assessments } = await storedExample()
    const { id } = assessments[1]!
    await useAssessmentStore().open(id)
    const { shell } = await mountShell(`/a/${id}/results`)
    expect(shell.get('main h1').text()).toBe('Results')
    shell.get<HTMLElement>('main button').element.focus()
    await binProject(project.id, '2026-03-11T10:00:00.000Z')
    await expect.poll(() => shell.get('main h1').text()).toBe('Cette page n’existe pas')
    await expect.poll(() => shell.get('main p').text()).toContain('Ce projet est dans la corbeille')
    expect(shell.get('main a').attributes('href')).toBe('/bin')
    expect(shell.find('nav.steps').exists()).toBe(false)
    expect(document.title).toBe('Cette page n’existe pas · Repère CPS')
    expect(focused()).toBe('Cette page n’existe pas')
  })

  it('because its project was removed while it opened says so', async () => {
    const { project, assessments } = await storedExample()
    const { id } = assessments[1]!
    await useAssessmentStore().open(id)
    const { shell } = await mountShell(`/a/${id}/results`)
    await useProjectsStore().remove(project.id)
    expect(shell.get('main h1').text()).toBe('Cette page n’existe pas')
  })
})
