import type { Project } from '@/domain/assessment'
import { t } from '@/i18n'

/** A field of the identity that is a text; empty when there is none. */
export function textOf({ identity }: Project, key: string): string {
  const value = identity[key]
  return typeof value === 'string' ? value.trim() : ''
}

/** What the list calls a project. */
export const nameOf = (project: Project): string =>
  textOf(project, 'name') || t('core.project.unnamed')
