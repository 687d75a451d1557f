import type { RouteRecordRaw } from 'vue-router'
import type { Area } from '@/i18n'

const WORKSHOP = '/workshops/:workshopId([0-9a-f]+)'
const ofWorkshop = (...words: Area[]) => ({
  workshop: true,
  words: ['workshop', ...words] as Area[],
})

/** The screens of a workshop: the trainer's, and the participant's own. */
export const workshopRoutes: RouteRecordRaw[] = [
  {
    path: '/workshops',
    name: 'workshops',
    component: () => import('@/features/workshop/WorkshopsPage.vue'),
    meta: { words: ['workshop'] },
  },
  {
    path: `${WORKSHOP}/prepare`,
    name: 'workshopPrepare',
    component: () => import('@/features/workshop/PreparePage.vue'),
    meta: ofWorkshop(),
  },
  {
    path: `${WORKSHOP}/join`,
    name: 'workshopJoin',
    component: () => import('@/features/workshop/JoinViewPage.vue'),
    meta: { ...ofWorkshop(), isBare: true },
  },
  {
    path: `${WORKSHOP}/collect`,
    name: 'workshopCollect',
    component: () => import('@/features/workshop/CollectPage.vue'),
    meta: ofWorkshop('codes'),
  },
  {
    path: `${WORKSHOP}/hands/:modelId?`,
    name: 'workshopHands',
    component: () => import('@/features/workshop/HandsPage.vue'),
    meta: ofWorkshop(),
  },
  {
    path: `${WORKSHOP}/paper`,
    name: 'workshopPaper',
    component: () => import('@/features/sheet/SheetPage.vue'),
    meta: ofWorkshop('sheet', 'paper'),
  },
  {
    path: `${WORKSHOP}/votes`,
    name: 'workshopVotes',
    component: () => import('@/features/workshop/VotesPage.vue'),
    meta: ofWorkshop('codes'),
  },
  {
    path: '/join/:code?',
    name: 'join',
    component: () => import('@/features/ballot/JoinPage.vue'),
    meta: { words: ['ballot'] },
  },
  {
    path: '/ballots/:gridId/:edition/:code/:step',
    name: 'ballot',
    component: () => import('@/features/ballot/BallotPage.vue'),
    meta: { words: ['ballot'], isBare: true },
  },
]
