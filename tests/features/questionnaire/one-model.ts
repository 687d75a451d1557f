import { mount } from '@vue/test-utils'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { loadGrid } from '@/catalog'
import type { Answer } from '@/domain/assessment'
import { locateModel, type Grid } from '@/domain/grid'
import ModelQuestion from '@/features/questionnaire/ModelQuestion.vue'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'

/** A model of the core, and one that is not. */
export const CORE = '1.2.4'
export const PLAIN = '1.2.5'

export let grid: Grid
const mounted: { unmount: () => void }[] = []

beforeAll(async () => {
  await loadMessages('core', 'questionnaire')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
})

beforeEach(async () => {
  await freshStart()
  await useAssessmentStore().openNew()
})

afterEach(() => {
  mounted.splice(0).forEach((wrapper) => wrapper.unmount())
})

export const modelOf = (id: string) => locateModel(grid, modelId(id))!.model

interface Options {
  answer?: Answer
  [prop: string]: unknown
}

/** A model on screen, answered so far in the questionnaire that is open, and what is said of it from there on. */
export function show(id: string, { answer, ...props }: Options = {}) {
  const open = useAssessmentStore()
  if (answer) open.answer(modelId(id), answer)
  const said = vi.spyOn(open, 'answer')
  const wrapper = mount(ModelQuestion, {
    attachTo: document.body,
    props: {
      grid,
      model: modelOf(id),
      design: false,
      wording: 'label',
      isTitle: false,
      answerKeys: true,
      landmarksNotice: '',
      ...props,
    },
  })
  mounted.push(wrapper)
  const patches = () => said.mock.calls.map(([, patch]) => patch)
  const radios = () => wrapper.findAll<HTMLInputElement>('input[type=radio]')
  const checked = () => radios().find(({ element }) => element.checked)?.element.value ?? null
  const nameOf = (radio: HTMLElement, attribute = 'aria-labelledby') =>
    (radio.getAttribute(attribute) ?? '')
      .split(' ')
      .map((part) => document.getElementById(part)?.textContent.trim())
      .join(' ')
  const press = (key: string) => radios()[0]!.trigger('keydown', { key })
  const click = (text: string) =>
    wrapper
      .findAll('button')
      .find((button) => button.text() === text)!
      .trigger('click')
  const unfold = async (label: string) => {
    const fold = wrapper.findAll('details').find((one) => one.text().includes(label))!
    ;(fold.element as HTMLDetailsElement).open = true
    await fold.trigger('toggle')
    return fold
  }
  return { wrapper, patches, radios, checked, nameOf, press, click, unfold }
}
