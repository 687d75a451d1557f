import { identityText, type Project } from '@/domain/assessment'
import { writeWorkshopCode, type WorkshopCode } from '@/domain/workshop-code'
import { t } from '@/i18n'
import { unbroken } from '@/i18n/format'

/** What a project is called on screen; one that is not there yet has no name either. */
export const projectName = (project: Pick<Project, 'identity'> | undefined): string =>
  identityText(project?.identity ?? {}, 'name') || t('core.project.unnamed')

/** The same beside the code of its workshop; empty where it is named after that code, however it is written there. */
export function nameBesideCode(
  project: Pick<Project, 'identity'> | undefined,
  code: WorkshopCode,
): string {
  const name = projectName(project)
  return unbroken(name).endsWith(writeWorkshopCode(code)) ? '' : name
}
