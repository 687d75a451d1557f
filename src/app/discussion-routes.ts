import type { RouteRecordRaw } from 'vue-router'
import type { Area } from '@/i18n'

const WORKSHOP = '/workshops/:workshopId([0-9a-f]+)'
const words: Area[] = ['workshop', 'discussion']

/** Where a workshop is discussed and decides: the trainer's window, the projector, and what comes of it. */
export const discussionRoutes: RouteRecordRaw[] = [
  {
    path: `${WORKSHOP}/discuss`,
    name: 'workshopDiscuss',
    component: () => import('@/features/discussion/DiscussPage.vue'),
    meta: { workshop: true, words },
  },
  {
    path: `${WORKSHOP}/projector`,
    name: 'workshopProjector',
    component: () => import('@/features/discussion/ProjectorPage.vue'),
    meta: { workshop: true, isBare: true, words },
  },
  {
    path: `${WORKSHOP}/decide`,
    name: 'workshopDecide',
    component: () => import('@/features/discussion/DecidePage.vue'),
    meta: { workshop: true, words },
  },
]
