import '../../stores/fresh'
import type { DOMWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PlanLine } from '@/domain/assessment'
import { modelsOf } from '@/domain/grid'
import { participantIdAt } from '@/exchange/ballot-bytes'
import PriorityVote from '@/features/discussion/PriorityVote.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useDecisionStore } from '@/stores/decision'
import { usePlanStore } from '@/stores/plan'
import { useWorkshopStore } from '@/stores/workshop'
import { freshStart } from '../../stores/fresh'
import { openWorkshop } from '../../stores/open-workshop'
import { readBallotOf } from '../../workshop-builders'
import { settle, visit } from '../screen'

const store = () => useWorkshopStore()
const vote = (drawn: number, dots: Readonly<Record<string, number>>) =>
  store().voteBallot({ participantId: participantIdAt(drawn), dots })

beforeEach(async () => {
  await freshStart()
  await loadMessages('core', 'workshop', 'discussion')
})

it('shows the dots of hands and ballots together, how many voted, and those given elsewhere', async () => {
  const { id } = await openWorkshop()
  await store().collect(readBallotOf('a', { '1.1.1': 1, '1.2.1': 3 }))
  await vote(1, { '1.1.1': 2, '1.2.1': 1 })
  await vote(2, { '1.1.1': 3 })
  store().dotByHands('1.1.1' as never, 1)
  await expect.poll(() => store().voters).toBe(2)
  const { wrapper } = await visit('workshopDecide', PriorityVote, `/workshops/${id}/decide`)
  const section = () => wrapper.get('.vote')
  await expect.poll(() => section().text()).toMatch(/7.points donnés sur 6/)
  expect(section().text()).toContain('2\u00a0personnes ont voté par bulletin')
  const row = () => section().get('.row')
  expect(row().get('input').element.value).toBe('6')
  expect(row().text()).toMatch(/dont 5.par bulletin/)
  expect(section().text()).toMatch(/Points donnés à d’autres modèles.*1\.2\.1.*1.point/s)

  const less = () => row().get<HTMLButtonElement>('[aria-label^="Retirer un point"]')
  await less().trigger('click')
  await settle()
  expect(row().get('input').element.value).toBe('5')
  expect(less().attributes('aria-disabled')).toBe('true')
  expect(less().element.disabled).toBe(false)
  await less().trigger('click')
  await row().get('input').setValue('2')
  await row().get('input').trigger('change')
  expect(row().get('input').element.value).toBe('5')
})

it('keeps in sight what ballots gave dots to, and the focus on the button that retains it', async () => {
  const { id } = await openWorkshop()
  await useAssessmentStore().open(store().workshop!.assessmentId)
  const models = modelsOf(store().grid!)
  await store().collect(readBallotOf('a', Object.fromEntries(models.map((one) => [one.id, 1]))))
  const { wrapper } = await visit('workshopDecide', PriorityVote, `/workshops/${id}/decide`)
  const inSight = () =>
    wrapper.findAll('.vote > ul:first-of-type .grid-id').map((one) => one.text())
  await expect.poll(() => inSight().length).toBe(6)
  const last = useDecisionStore().priorities.at(-1)!.modelId
  await vote(1, { [last]: 3 })
  await expect.poll(inSight).toContain(last)
  expect(inSight()).toHaveLength(7)

  const keep = () => wrapper.get<HTMLButtonElement>('.row [aria-pressed]')
  await expect.poll(() => keep().element.disabled).toBe(false)
  keep().element.focus()
  await keep().trigger('click')
  await expect.poll(() => keep().text()).toBe('Retenue')
  expect(document.activeElement).toBe(keep().element)
})

it('neither shows nor changes the plan of another assessment that is still open', async () => {
  const { id } = await openWorkshop()
  await store().collect(readBallotOf('a', { '1.1.1': 1 }))
  const other = useAssessmentStore()
  await other.openNew()
  usePlanStore().add(modelsOf(other.grid!)[0]!.id, null)
  const { wrapper } = await visit('workshopDecide', PriorityVote, `/workshops/${id}/decide`)
  const keep = () => wrapper.get<HTMLButtonElement>('.row > button')
  await expect.poll(() => wrapper.findAll('.row').length).toBe(1)
  expect([keep().element.disabled, keep().text()]).toEqual([true, 'Retenir'])
  expect(wrapper.text()).not.toContain('retenu')
  await other.open(store().workshop!.assessmentId)
  await settle()
  expect([keep().element.disabled, keep().text()]).toEqual([false, 'Retenir'])
})

describe('a priority that is taken out of the plan again', () => {
  /** The screen of a vote with one priority, retained. */
  async function retained(written: Partial<PlanLine>) {
    const { id } = await openWorkshop()
    await useAssessmentStore().open(store().workshop!.assessmentId)
    await store().collect(readBallotOf('a', { '1.1.1': 1 }))
    const { wrapper } = await visit('workshopDecide', PriorityVote, `/workshops/${id}/decide`)
    const choice = () => wrapper.get<HTMLButtonElement>('.row [aria-pressed]')
    await expect.poll(() => wrapper.findAll('.row').length).toBe(1)
    await choice().trigger('click')
    const plan = usePlanStore()
    await expect.poll(() => plan.lines.length).toBe(1)
    plan.change(plan.lines[0]!.id, written)
    await settle()
    const region = wrapper.get('.row [role=status]').element
    const undo = () => wrapper.find<HTMLButtonElement>('[aria-label^="Remettre ce pas"]')
    const use = async (button: Pick<DOMWrapper<HTMLButtonElement>, 'element' | 'trigger'>) => {
      button.element.focus()
      await button.trigger('click')
      await settle()
    }
    return { plan, choice, region, undo, use }
  }
  const written = { action: 'Ouvrir le stade', who: 'La mairie' }

  it('is said with what was written in it, and can be put back whole', async () => {
    const { plan, choice, region, undo, use } = await retained(written)
    const before = plan.lines[0]
    await use(choice())
    expect(plan.lines).toEqual([])
    expect(region.isConnected).toBe(true)
    expect(region.textContent).toMatch(/1\.1\.1 .+ n’est plus dans le plan.*corbeille/)
    expect(document.activeElement).toBe(choice().element)
    await use(undo())
    expect(plan.lines).toEqual([before])
    expect([undo().exists(), region.textContent.trim()]).toEqual([false, ''])
    expect(document.activeElement).toBe(choice().element)
    expect(choice().text()).toBe('Retenue')
  })

  it('comes back with what was written in it when it is retained once more', async () => {
    const { plan, choice, undo, use } = await retained(written)
    const before = plan.lines[0]
    await use(choice())
    await use(choice())
    expect(plan.lines).toEqual([before])
    expect(undo().exists()).toBe(false)
  })

  it('goes without a word when nothing was written in it', async () => {
    const { plan, choice, region, undo, use } = await retained({})
    await use(choice())
    expect(plan.lines).toEqual([])
    expect([undo().exists(), region.textContent.trim()]).toEqual([false, ''])
  })

  it('is not offered back where other priorities have taken its place, and is still said to be in the bin', async () => {
    const { plan, choice, region, undo, use } = await retained(written)
    await use(choice())
    for (const other of modelsOf(store().grid!).slice(-3)) plan.add(other.id, null)
    await settle()
    expect(undo().exists()).toBe(false)
    expect(region.textContent).toContain('corbeille')
  })
})
