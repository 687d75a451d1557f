import '../stores/fresh'
import { beforeEach, describe, expect, it } from 'vitest'
import { router } from '@/app/router'
import { database } from '@/storage/database'
import { useAssessmentStore } from '@/stores/assessment'
import { usePreferencesStore } from '@/stores/preferences'
import { useWorkshopStore } from '@/stores/workshop'
import { useWorkshopsStore } from '@/stores/workshops'
import { freshStart, restart, storedExample } from '../stores/fresh'

/** Where one ends up; the address in the bar stays the one asked for. */
async function go(path: string) {
  await router.push(path)
  const { name, fullPath } = router.currentRoute.value
  return { name, fullPath }
}

beforeEach(async () => {
  await freshStart()
  await usePreferencesStore().apply()
})

describe('an address', () => {
  it('of a new questionnaire opens one', async () => {
    expect(await go('/assessments/new/criteria/1.1')).toMatchObject({ name: 'criterion' })
    expect(useAssessmentStore().isDraft).toBe(true)
  })

  it.each(['criteria/3.2', 'models/2.1.6', 'results', 'plan', 'project', 'summary'])(
    'of a stored assessment opens it: %s',
    async (screen) => {
      const { assessments } = await storedExample()
      const { id } = assessments[0]!
      const { name } = await go(`/assessments/${id}/${screen}`)
      expect(name).not.toBe('notFound')
      expect(useAssessmentStore().assessment?.id).toBe(id)
    },
  )

  it.each([
    '/nowhere',
    '/assessments',
    '/assessments/abc/criteria/1.1',
    '/assessments/ABC/criteria/1.1',
    '/assessments/%00/results',
    '/assessments/new/criteria/9.9',
    '/assessments/new/criteria/1',
    '/assessments/new/models/1.1.9',
    '/assessments/new/models/%3Cb%3E',
    '/assessments/new/nothing',
    '/grid/nothing',
  ])('that leads nowhere says so: %s', async (path) => {
    expect(await go(path)).toEqual({ name: 'notFound', fullPath: path })
  })

  it('that is no proper code says so too', async () => {
    expect(await go('/assessments/new/models/%zz')).toMatchObject({ name: 'notFound' })
  })

  it('of a workshop whose edition this build lacks leads to the page that says so', async () => {
    const id = await useWorkshopsStore().startAlone((code) => code)
    expect(await go(`/workshops/${id}/collect`)).toMatchObject({ name: 'workshopCollect' })
    const { assessmentId } = useWorkshopStore().workshop!
    restart()
    await database().workshops.update(id, { edition: '9.0.0' })
    await database().assessments.update(assessmentId, { edition: '9.0.0' })
    expect(await go(`/workshops/${id}/discuss`)).toEqual({
      name: 'edition',
      fullPath: `/assessments/${assessmentId}/edition`,
    })
    expect(useAssessmentStore().unreadable?.assessment.id).toBe(assessmentId)
  })

  it('is left as it was when one goes back from nowhere', async () => {
    await go('/settings')
    await go('/assessments/abc/results')
    expect(await go('/settings')).toMatchObject({ name: 'settings' })
  })
})
