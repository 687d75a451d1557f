import '../stores/fresh'
import { flushPromises, mount } from '@vue/test-utils'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView, type RouteRecordRaw } from 'vue-router'
import type { Component } from 'vue'

const nowhere = { template: '<p />' }

const addresses: Record<string, string> = {
  home: '/',
  criterion: '/assessments/:assessmentId/criteria/:operationalId',
  model: '/assessments/:assessmentId/models/:modelId',
  project: '/assessments/:assessmentId/project',
  results: '/assessments/:assessmentId/results',
  plan: '/assessments/:assessmentId/plan',
  summary: '/assessments/:assessmentId/summary',
  grid: '/grid/:section?',
  paper: '/paper',
  settings: '/settings',
  transfer: '/transfer',
  workshops: '/workshops',
  workshopPrepare: '/workshops/:workshopId/prepare',
  workshopJoin: '/workshops/:workshopId/join',
  workshopCollect: '/workshops/:workshopId/collect',
  workshopHands: '/workshops/:workshopId/hands/:modelId?',
  workshopPaper: '/workshops/:workshopId/paper',
  workshopDiscuss: '/workshops/:workshopId/discuss',
  workshopProjector: '/workshops/:workshopId/projector',
  workshopDecide: '/workshops/:workshopId/decide',
  join: '/join/:code?',
  ballot: '/ballots/:gridId/:edition/:code/:step',
  bin: '/bin',
  privacy: '/privacy',
  edition: '/edition',
}

/** One screen under the address it has in the application, with nothing behind the other addresses. */
export async function visit(name: string, component: Component, path: string) {
  const routes = Object.entries(addresses).map(([key, address]): RouteRecordRaw => ({
    path: address,
    name: key,
    component: key === name ? component : nowhere,
  }))
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const wrapper = mount(RouterView, { attachTo: document.body, global: { plugins: [router] } })
  await settle()

  const named = (selector: string, text: string) => {
    const found = wrapper.findAll(selector).find((one) => one.text().includes(text))
    if (!found) throw new Error(`No ${selector} says « ${text} »`)
    return found
  }
  const click = async (text: string, selector = 'button') => {
    await named(selector, text).trigger('click')
    await settle()
  }
  /** The control that a label, or a legend and a label, names. */
  const control = (label: string) => {
    const id = wrapper
      .findAll('label')
      .find((one) => one.text().startsWith(label))
      ?.attributes('for')
    return wrapper.get<HTMLInputElement>(`[id="${id ?? ''}"]`)
  }
  const option = (legend: string, label: string) =>
    named('fieldset', legend)
      .findAll('label')
      .find((one) => one.text() === label)!
      .get<HTMLInputElement>('input')
  return { router, wrapper, named, click, control, option }
}

export async function settle(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}
