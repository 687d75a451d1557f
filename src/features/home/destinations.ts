import type { RouteLocationRaw } from 'vue-router'
import { t } from '@/i18n'
import type { ProjectEntry } from '@/stores/projects'

/** Where a project of the list leads, in the words of its button. */
export interface Destination {
  label: string
  to: RouteLocationRaw
}

/** What one comes back for, first: to go on answering, or to read the profile once all is answered. */
export function destinationsOf({ latest, progress }: ProjectEntry): {
  main: Destination | null
  second: Destination | null
} {
  if (!latest) return { main: null, second: null }
  const params = { assessmentId: latest.id }
  const profile = { label: t('home.actions.results'), to: { name: 'results', params } }
  if (!progress || progress.answered === progress.total) return { main: profile, second: null }
  const resume = {
    label: t('home.actions.resume'),
    to: { name: 'criterion', params: { ...params, operationalId: progress.resumeAt } },
  }
  return { main: resume, second: progress.answered > 0 ? profile : null }
}
