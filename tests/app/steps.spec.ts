import '../stores/fresh'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { staysInPlace } from '@/app/router'
import { useAssessmentStore } from '@/stores/assessment'
import { answerOf, modelId } from '../builders'
import { storedExample } from '../stores/fresh'
import { focused, freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

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
