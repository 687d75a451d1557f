import { responseFromCode, responseName, type ResponseCode } from '@/domain/assessment'
import type { Grid } from '@/domain/grid'
import { t } from '@/i18n'

/** An answer as the paper writes it: 0 to 3, NC, NSP; a dash for a row left blank. */
export function signOf(code: ResponseCode | undefined): string {
  if (code === 'nc') return t('paper.blank.notApplicable')
  if (code === 'nsp') return t('paper.blank.unknown')
  return code === undefined ? '–' : String(code)
}

/** An answer in words. */
export function answerName(grid: Grid, code: ResponseCode | undefined, design: boolean): string {
  return code === undefined ? t('sheet.blank') : responseName(grid, responseFromCode(code), design)
}
