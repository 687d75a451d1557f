import type { DOMWrapper } from '@vue/test-utils'
import PlanPage from '@/features/action-plan/PlanPage.vue'
import { settle, visit } from '../screen'

/** The plan of the assessment that is open. */
export async function show() {
  const { wrapper: page, router } = await visit('plan', PlanPage, '/assessments/x/plan')
  /** The section of the list, or the line of the plan, whose heading begins with an id. */
  const within = (selector: string, id: string) =>
    page.findAll(selector).find((one) => one.get('h3').text().startsWith(id))!
  const inList = (id: string) => within('section.model', id)
  const inPlan = (id: string) => within('div.line[role=group]', id)
  return { page, router, inList, inPlan }
}

/** Clicks the button below an element whose text begins so. */
export async function click(root: Pick<DOMWrapper<Element>, 'findAll'>, text: string) {
  await root
    .findAll('button')
    .find((button) => button.text().startsWith(text))!
    .trigger('click')
  await settle()
}
