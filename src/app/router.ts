import {
  createRouter,
  createWebHashHistory,
  START_LOCATION,
  type RouteLocationNormalized,
} from 'vue-router'
import { loadMessages, type Area } from '@/i18n'
import { discussionRoutes } from './discussion-routes'
import NotFoundPage from './NotFoundPage.vue'
import { openRequestedAssessment } from './open-assessment'
import { notePlace, returnTo } from './scroll-place'
import { crash, forgetCrash, missed } from './trouble'
import { workshopRoutes } from './workshop-routes'

declare module 'vue-router' {
  interface RouteMeta {
    /** The words the screen needs before it is shown. */
    words?: Area[]
    /** Whether the screen is about the assessment named in the address. */
    assessment?: boolean
    /** Whether the screen is about the workshop named in the address. */
    workshop?: boolean
    /** Whether the screen goes without the header of the application: a projector's, or a ballot's. */
    isBare?: boolean
  }
}

const ID = ':assessmentId([0-9a-f]+|new)'
const ofAssessment = (...words: Area[]) => ({ assessment: true, words })

/**
 * Whether a navigation stays where one is: a questionnaire that has just been stored gets an address of its own,
 * and a place within a page is the page's own affair.
 */
export function staysInPlace(to: RouteLocationNormalized, from: RouteLocationNormalized): boolean {
  const gotItsAddress = from.params.assessmentId === 'new'
  const isSame = (key: string) =>
    (key === 'assessmentId' && gotItsAddress) || String(to.params[key]) === String(from.params[key])
  return to.name === from.name && Object.keys(to.params).every(isSame)
}

/** Hash addresses: they survive a reload on any host, from a file, and without a network. */
export const router = createRouter({
  history: createWebHashHistory(),
  scrollBehavior(to, from, saved) {
    // What a page shows may come after the page itself: the place is there only then.
    if (saved) returnTo(saved)
    if (from === START_LOCATION) return false
    return saved ?? (!staysInPlace(to, from) && { top: 0 })
  },
  routes: [
    {
      path: '/',
      name: 'home',
      component: () => import('@/features/home/HomePage.vue'),
      meta: { words: ['home', 'further'] },
    },
    {
      path: `/assessments/${ID}/criteria/:operationalId`,
      name: 'criterion',
      component: () => import('@/features/questionnaire/QuestionnairePage.vue'),
      meta: ofAssessment('questionnaire'),
    },
    {
      path: `/assessments/${ID}/models/:modelId`,
      name: 'model',
      component: () => import('@/features/questionnaire/QuestionnairePage.vue'),
      meta: ofAssessment('questionnaire'),
    },
    {
      path: `/assessments/${ID}/project`,
      name: 'project',
      component: () => import('@/features/project/ProjectPage.vue'),
      meta: ofAssessment('project'),
    },
    {
      path: `/assessments/${ID}/results`,
      name: 'results',
      component: () => import('@/features/results/ResultsPage.vue'),
      meta: ofAssessment('results', 'further'),
    },
    {
      path: `/assessments/${ID}/plan`,
      name: 'plan',
      component: () => import('@/features/action-plan/PlanPage.vue'),
      meta: ofAssessment('plan'),
    },
    {
      path: `/assessments/${ID}/summary`,
      name: 'summary',
      component: () => import('@/features/summary/SummaryPage.vue'),
      meta: ofAssessment('summary'),
    },
    {
      path: '/grid/:section(method|glossary|sources)?',
      name: 'grid',
      component: () => import('@/features/grid/GridPage.vue'),
      meta: { words: ['grid'] },
    },
    {
      path: '/paper',
      name: 'paper',
      component: () => import('@/features/paper/PaperPage.vue'),
      meta: { words: ['paper'] },
    },
    {
      path: '/settings',
      name: 'settings',
      component: () => import('@/features/settings/SettingsPage.vue'),
      meta: { words: ['settings'] },
    },
    {
      path: '/transfer',
      name: 'transfer',
      component: () => import('@/features/transfer/TransferPage.vue'),
      meta: { words: ['transfer'] },
    },
    {
      path: `/assessments/${ID}/edition`,
      name: 'edition',
      component: () => import('@/features/edition/EditionPage.vue'),
      meta: { words: ['edition'] },
    },
    {
      path: '/bin',
      name: 'bin',
      component: () => import('@/features/bin/BinPage.vue'),
      meta: { words: ['bin'] },
    },
    {
      path: '/privacy',
      name: 'privacy',
      component: () => import('@/features/privacy/PrivacyPage.vue'),
      meta: { words: ['privacy'] },
    },
    ...workshopRoutes,
    ...discussionRoutes,
    { path: '/:anything(.*)*', name: 'notFound', component: NotFoundPage },
  ],
})

/** A part of an address as it is read; as it is written when it is no proper code. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Opens the workshop that an address names, before its screen is shown; only then is its code loaded. */
async function openRequestedWorkshop({ meta, params }: RouteLocationNormalized) {
  if (!meta.workshop) return true
  const { openWorkshop } = await import('./open-workshop')
  return openWorkshop(String(params.workshopId))
}

router.beforeEach(async (to) => {
  const [opening, workshop] = await Promise.all([
    openRequestedAssessment(to),
    openRequestedWorkshop(to),
    loadMessages('core', ...(to.meta.words ?? [])),
  ])
  if (typeof workshop === 'object') return workshop
  const isEdition = to.name === 'edition'
  if (opening === 'otherEdition')
    return isEdition || { name: 'edition', params: to.params, replace: true }
  // The page that says so has nothing to say any more once the edition is there.
  if (opening === 'open' && workshop)
    return !isEdition || { name: 'results', params: to.params, replace: true }
  // The address stays the one that was asked for; the parameter is written back as it is read here.
  const anything = to.path.slice(1).split('/').map(decoded)
  return { name: 'notFound', params: { anything }, query: to.query, replace: true }
})

router.afterEach(forgetCrash)
addEventListener('beforeunload', notePlace)

router.onError((error, to) => {
  missed.value = to.fullPath
  crash(error)
})
