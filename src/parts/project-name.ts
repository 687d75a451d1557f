import { identityText, type Project } from '@/domain/assessment'
import { t } from '@/i18n'

/** What a project is called on screen; one that is not there yet has no name either. */
export const projectName = (project: Pick<Project, 'identity'> | undefined): string =>
  identityText(project?.identity ?? {}, 'name') || t('core.project.unnamed')
