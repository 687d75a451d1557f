import '../../stores/fresh'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadGrid } from '@/catalog'
import { modelsOf } from '@/domain/grid'
import FurtherAssessment from '@/features/results/FurtherAssessment.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useProjectsStore } from '@/stores/projects'
import { freshStart } from '../../stores/fresh'
import { storedProject } from '../home/home'
import { visit } from '../screen'

let everyModel: Record<string, 2>

beforeAll(async () => {
  await loadMessages('core', 'results', 'further')
  const grid = await loadGrid('spf-cps', '1.0.0', 'fr')
  everyModel = Object.fromEntries(modelsOf(grid).map(({ id }) => [id, 2]))
})
beforeEach(freshStart)

/** The end of the profile of a stored project with these answers. */
async function show(answers: Parameters<typeof storedProject>[2]) {
  const { project, assessments } = await storedProject(1, 'Premier', answers)
  await useAssessmentStore().open(assessments[0]!.id)
  return { project, ...(await visit('results', FurtherAssessment, '/assessments/b1/results')) }
}

describe('a further assessment, from the end of a profile', () => {
  it('is asked for as on the home page, and opens empty', async () => {
    const { wrapper, click, router } = await show(everyModel)
    expect(wrapper.text()).toContain('le profil montrera ce qui a changé')
    await click('Nouvelle autoévaluation')
    expect(wrapper.get('dialog[open]').text()).toMatch(
      /Premier.*Celle du 11 mars 2026 reste telle quelle/s,
    )
    await click('Commencer', 'dialog[open] button')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('criterion'))
    const open = useAssessmentStore()
    await open.open(router.currentRoute.value.params.assessmentId as never)
    expect([open.siblings.length, open.answers.size]).toEqual([2, 0])
  })

  it('says so when it cannot be stored', async () => {
    const { wrapper, click } = await show(everyModel)
    useProjectsStore().addAssessment = () => Promise.resolve(null)
    await click('Nouvelle autoévaluation')
    await click('Commencer', 'dialog[open] button')
    expect(wrapper.get('dialog[open] [role="alert"]').text()).toContain('Rien n’a changé')
  })

  it('is not offered before every model has its answer', async () => {
    const { wrapper } = await show({ '1.1.1': 2 })
    expect(wrapper.text()).toBe('')
  })

  it('is not offered beside a later one', async () => {
    const { wrapper, project } = await show(everyModel)
    await useProjectsStore().addAssessment(project.id)
    await expect.poll(() => wrapper.text()).toBe('')
  })
})
