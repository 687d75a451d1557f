import type { Assessment, Project } from '@/domain/assessment'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { projectName } from './project-name'

/** What a printed page is a page of: two assessments of one project must not be taken for each other. */
export function printedName(
  project: Project | undefined,
  assessment: Assessment | undefined,
): string {
  const name = projectName(project)
  if (!assessment) return name
  const { date, edition } = assessment
  return t('core.project.printed', { name, date: formatDate(date), edition })
}
