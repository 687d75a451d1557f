import type { Refusal } from '@/exchange/refusal'
import { t } from '@/i18n'
import { formatBytes } from '@/i18n/format'

/** Why a file was not opened, and what to do. */
export interface RefusalWords {
  what: string
  todo: string
}

/** Values of a refusal as one reads them. */
function valuesOf({ details }: Refusal): Record<string, string | number> {
  const { size } = details
  return typeof size === 'number' ? { ...details, size: formatBytes(size) } : { ...details }
}

/** The words for a file that could not be opened; without a refusal, storage could not be read. */
export function refusalWords(refusal: Refusal | null): RefusalWords {
  const code = refusal?.code ?? 'unreadStorage'
  const isPlaced = code === 'damaged' && refusal?.details.place
  return {
    what: refusal
      ? t(
          isPlaced ? 'transfer.refusal.what.damagedAt' : `transfer.refusal.what.${code}`,
          valuesOf(refusal),
        )
      : t('transfer.refusal.what.unreadStorage'),
    todo: t(`transfer.refusal.todo.${code}`),
  }
}
