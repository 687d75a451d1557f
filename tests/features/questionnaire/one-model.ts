import { mount } from '@vue/test-utils'
import { afterEach, beforeAll } from 'vitest'
import { loadGrid } from '@/catalog'
import type { Answer } from '@/domain/assessment'
import { locateModel, type Grid } from '@/domain/grid'
import ModelQuestion from '@/features/questionnaire/ModelQuestion.vue'
import { loadMessages } from '@/i18n'
import { answerOf, modelId } from '../../builders'

/** A model of the core, and one that is not. */
export const CORE = '1.2.4'
export const PLAIN = '1.2.5'

export let grid: Grid
const mounted: { unmount: () => void }[] = []

beforeAll(async () => {
  await loadMessages('core', 'questionnaire')
  grid = await loadGrid('spf-cps', '1.0.0', 'fr')
})

afterEach(() => {
  mounted.splice(0).forEach((wrapper) => wrapper.unmount())
})

export const modelOf = (id: string) => locateModel(grid, modelId(id))!.model

interface Options {
  answer?: Answer
  [prop: string]: unknown
}

/** A model on screen whose answer follows its own patches, as the page makes it. */
export function show(id: string, { answer = answerOf(null), ...props }: Options = {}) {
  const wrapper = mount(ModelQuestion, {
    attachTo: document.body,
    props: {
      grid,
      model: modelOf(id),
      answer,
      design: false,
      wording: 'label',
      isTitle: false,
      answerKeys: true,
      landmarksNotice: '',
      onPatch: (patch: Partial<Answer>) => {
        const current = wrapper.props('answer')
        void wrapper.setProps({ answer: { ...current, ...patch } })
      },
      ...props,
    },
  })
  mounted.push(wrapper)
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
  return { wrapper, radios, checked, nameOf, press, click, unfold }
}
