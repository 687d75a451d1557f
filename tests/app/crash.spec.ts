import '../stores/fresh'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { crash } from '@/app/trouble'
import { binProject } from '@/storage/bin'
import { useAssessmentStore } from '@/stores/assessment'
import { useProjectsStore } from '@/stores/projects'
import { storedExample } from '../stores/fresh'
import { focused, freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

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
