import { responseName, type Response } from '@/domain/assessment'
import type { Grid } from '@/domain/grid'
import { t } from '@/i18n'

/** A response in words: « 2 · Largement en place », « Ne sait pas ». */
export function sayResponse(grid: Grid, response: Response, design: boolean): string {
  const label = responseName(grid, response, design)
  return response.kind === 'rated' ? t('discussion.level', { level: response.level, label }) : label
}
