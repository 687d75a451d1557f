import type { PlanLine } from '@/domain/assessment'
import { formatDate, unbroken } from '@/i18n/format'

/** Who does a step and by when, and what else is to be said of it, on one line: what is empty is left out. */
export const stepDetail = ({ who, when }: PlanLine, ...more: readonly string[]): string =>
  [who, unbroken(formatDate(when)), ...more].filter(Boolean).join('\u00A0· ')
