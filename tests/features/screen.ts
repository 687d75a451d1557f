import '../stores/fresh'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, vi } from 'vitest'
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
  workshopVotes: '/workshops/:workshopId/votes',
  join: '/join/:code?',
  ballot: '/ballots/:gridId/:edition/:code/:step',
  bin: '/bin',
  privacy: '/privacy',
  edition: '/edition',
  notFound: '/:anything(.*)*',
}

const open = new Set<() => void>()

afterEach(() => open.forEach((leave) => leave()))

/**
 * One screen under the addresses it has in the application, with nothing behind the others, as it is before
 * anything it waits for has come. It is left after the test, or by `leave()`.
 */
export async function enter(names: readonly string[], component: Component, path: string) {
  const routes = Object.entries(addresses).map(([name, address]): RouteRecordRaw => ({
    path: address,
    name,
    component: names.includes(name) ? component : nowhere,
  }))
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const wrapper = mount(RouterView, { attachTo: document.body, global: { plugins: [router] } })
  const leave = () => {
    open.delete(leave)
    wrapper.unmount()
  }
  open.add(leave)
  return { router, wrapper, leave }
}

/** A screen under an address, once everything it waits for has come. */
export async function visit(name: string | readonly string[], component: Component, path: string) {
  const screen = await enter([name].flat(), component, path)
  const { wrapper } = screen
  await settle()

  const named = (selector: string, text: string) => {
    const found = wrapper.findAll<HTMLElement>(selector).find((one) => one.text().includes(text))
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
  return { ...screen, named, click, control, option }
}

export async function settle(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}
