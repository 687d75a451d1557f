import { onScopeDispose, shallowRef } from 'vue'
import type { Assessment, Project } from '@/domain/assessment'
import { t } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { usePrintedFooter } from '@/ui/use-printed-footer'
import { projectName } from './project-name'

/**
 * Says on the printed pages of a screen which assessment they are of: two of one project must not be taken for each
 * other. Its date waits until something is printed, since the first date that a browser writes takes as long as a
 * tenth of what the first question may.
 */
export function usePrintedName(
  project: () => Project | undefined,
  assessment: () => Assessment | undefined,
): void {
  const isPrinting = shallowRef(false)
  const begin = () => {
    isPrinting.value = true
  }
  addEventListener('beforeprint', begin, { once: true })
  onScopeDispose(() => {
    removeEventListener('beforeprint', begin)
  })

  usePrintedFooter(() => {
    const name = projectName(project())
    const printed = isPrinting.value ? assessment() : undefined
    if (!printed) return name
    const { date, edition } = printed
    return t('core.project.printed', { name, date: formatDate(date), edition })
  })
}
