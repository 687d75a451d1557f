import type { Project } from '@/domain/assessment'
import { writeWorkshopCode, type WorkshopCode } from '@/domain/workshop-code'
import { unbroken } from '@/i18n/format'
import { projectName } from './project-name'

/**
 * What a project is called beside the code of its workshop; empty where it is named after that code, however it is
 * written there. Apart from `projectName`, which the first question loads.
 */
export function nameBesideCode(
  project: Pick<Project, 'identity'> | undefined,
  code: WorkshopCode,
): string {
  const name = projectName(project)
  return unbroken(name).endsWith(writeWorkshopCode(code)) ? '' : name
}
