import { mount, type VueWrapper } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import App from '@/app/App.vue'
import { trouble } from '@/app/trouble'
import { i18n, loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { usePreferencesStore } from '@/stores/preferences'
import { useSavingStore } from '@/stores/saving'
import { freshStart } from '../stores/fresh'

/** An empty device, and an application in French that has just started. To be awaited before each test. */
export async function freshShell(): Promise<void> {
  await freshStart()
  await usePreferencesStore().change({ language: 'fr' })
}

const page = (title: string) =>
  defineComponent(() => () => h('div', [h('h1', title), h('button', 'in page')]))

const assessment = { assessment: true }

/** The application around pages of one line each, on addresses like its own. */
export async function mountShell(path: string): Promise<{ shell: VueWrapper; router: Router }> {
  await loadMessages('core', 'grid')
  trouble.value = null
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'home', component: page('Home') },
      {
        path: '/a/:assessmentId/criteria/:operationalId',
        name: 'criterion',
        component: page('Criterion'),
        meta: assessment,
      },
      {
        path: '/a/:assessmentId/models/:modelId',
        name: 'model',
        component: page('Model'),
        meta: assessment,
      },
      {
        path: '/a/:assessmentId/results',
        name: 'results',
        component: page('Results'),
        meta: assessment,
      },
      { path: '/a/:assessmentId/plan', name: 'plan', component: page('Plan'), meta: assessment },
      {
        path: '/a/:assessmentId/project',
        name: 'project',
        component: page('Project'),
        meta: assessment,
      },
      {
        path: '/a/:assessmentId/summary',
        name: 'summary',
        component: page('Summary'),
        meta: assessment,
      },
      { path: '/grid/:section?', name: 'grid', component: page('Grid') },
      { path: '/slow', name: 'slow', component: defineComponent(() => () => h('div')) },
      { path: '/bin', name: 'bin', component: page('Bin') },
      { path: '/settings', name: 'settings', component: page('Settings') },
      { path: '/transfer', name: 'transfer', component: page('Transfer') },
      { path: '/workshops', name: 'workshops', component: page('Workshops') },
      {
        path: '/broken',
        name: 'broken',
        component: defineComponent(() => () => {
          throw new Error('planted')
        }),
      },
      { path: '/:anything(.*)*', name: 'notFound', component: page('Not found') },
    ],
  })
  await router.push(path)
  const shell = mount(App, {
    attachTo: document.body,
    global: { plugins: [getActivePinia()!, i18n, router] },
  })
  await nextTick()
  return { shell, router }
}

/** The application on a draft, in a browser that keeps what it is given. */
export async function mountDraft() {
  const [open, saving] = [useAssessmentStore(), useSavingStore()]
  saving.storageKind = 'device'
  await open.openNew()
  const mounted = await mountShell('/a/new/criteria/1.1')
  return { open, saving, ...mounted }
}

/** The words of what has the focus. */
export const focused = () => document.activeElement?.textContent
