import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import type { BinEntry } from '@/stores/bin'

/** The project that something in the bin is, or belonged to. */
export const projectNameOf = ({ projectName }: BinEntry): string =>
  projectName.trim() || t('core.project.unnamed')

/** What something in the bin is called. */
export function nameOf(entry: BinEntry): string {
  if (entry.kind === 'project') return projectNameOf(entry)
  if (entry.kind === 'planLine') return entry.line?.action.trim() || t('bin.lineUnnamed')
  return t('bin.assessmentOf', { date: formatDate(entry.assessments[0]?.date ?? '') })
}
