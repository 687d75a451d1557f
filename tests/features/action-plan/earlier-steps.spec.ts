import '../../stores/fresh'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PlanStatus } from '@/domain/assessment'
import type { Level } from '@/domain/grid'
import PlanPage from '@/features/action-plan/PlanPage.vue'
import { loadMessages } from '@/i18n'
import { patchAssessment } from '@/storage/assessments'
import { useAssessmentStore } from '@/stores/assessment'
import { usePlanStore } from '@/stores/plan'
import { useProjectsStore } from '@/stores/projects'
import { answerOf, modelId } from '../../builders'
import { freshStart, saved } from '../../stores/fresh'
import { settle, visit } from '../screen'

const at = '2030-01-01T00:00:00.000Z'
const mine = { who: 'Équipe', when: '2030-01-29' }

beforeAll(() => loadMessages('core', 'plan'))
beforeEach(freshStart)

/** A plan of one date with steps at these states, due on a day, then the plan of a later date with its answers. */
async function show(
  statuses: readonly PlanStatus[],
  { when = mine.when, level = 1 }: { when?: string; level?: Level } = {},
) {
  const [open, plan] = [useAssessmentStore(), usePlanStore()]
  await open.openNew()
  open.amend({ date: '2029-03-01' })
  open.answer(modelId('1.1.1'), answerOf(1))
  const models = ['1.1.1', '1.2.1', '1.2.2'].map(modelId)
  for (const [index, status] of statuses.entries()) {
    plan.add(models[index]!, null)
    plan.change(plan.lines[index]!.id, { status, action: `Pas ${index + 1}`, ...mine, when })
  }
  await saved()
  const later = await useProjectsStore().addAssessment(open.project!.id)
  await patchAssessment({ id: later!, draft: null }, { date: '2030-01-01' }, at)
  await open.open(later!)
  open.answer(modelId('1.1.1'), answerOf(level))
  const { wrapper: page } = await visit('plan', PlanPage, `/assessments/${later}/plan`)
  await settle()
  return { page, plan }
}

describe('the steps of an earlier date', () => {
  it('are shown with what became of them, and lead to their own plan', async () => {
    const { page } = await show(['doing', 'done'])
    const section = page.get('.earlier')
    expect(section.text()).toContain('Vos pas du 1er mars 2029')
    const steps = section.findAll('li').map((step) => step.text())
    expect(steps[0]).toMatch(
      /^1\.1\.1 Pas 1 En cours\u00A0· Équipe\u00A0· 29\u00A0janvier\u00A02030Reprendre/,
    )
    expect(steps[1]).toMatch(/^1\.2\.1 Pas 2 Fait\u00A0· Équipe/)
    expect(section.get('a').attributes('href')).toMatch(/^\/assessments\/\w+\/plan$/)
  })

  it('are taken up again as they were left, once', async () => {
    const { page, plan } = await show(['doing'])
    await page.get('.earlier button').trigger('click')
    await settle()
    expect(plan.lines).toMatchObject([{ action: 'Pas 1', who: 'Équipe', status: 'doing' }])
    expect(page.get('[role="status"]').text()).toMatch(
      /^Ajouté\s: votre plan compte 1\spas sur\s3\.$/,
    )
    expect(document.activeElement).toBe(page.get('div.line[role=group] textarea').element)
    expect(page.find('.earlier button').exists()).toBe(false)
    expect(page.get('.earlier li').text()).toContain('Modèle repris dans votre plan')
  })

  it('aim higher than today when they are taken up again, and leave a past date to be chosen', async () => {
    const { page, plan } = await show(['doing'], { when: '2020-02-05', level: 2 })
    await page.get('.earlier button').trigger('click')
    expect(plan.lines).toMatchObject([{ who: 'Équipe', when: '', targetLevel: 3 }])
  })

  it('are not taken up again for a model at the top', async () => {
    const { page } = await show(['doing'], { level: 3 })
    expect(page.get('.earlier li').text()).toContain('au niveau «\u202fPleinement en place\u202f»')
    expect(page.find('.earlier button').exists()).toBe(false)
  })

  it('are not taken up again when they are done or given up', async () => {
    const { page } = await show(['done', 'dropped'])
    expect(page.findAll('.earlier li')).toHaveLength(2)
    expect(page.find('.earlier button').exists()).toBe(false)
  })

  it('are not spoken of when there were none', async () => {
    const { page } = await show([])
    expect(page.find('.earlier').exists()).toBe(false)
  })
})
