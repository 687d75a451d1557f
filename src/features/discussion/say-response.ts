import { codeFromResponse, type Response } from '@/domain/assessment'
import { levelName, type Grid } from '@/domain/grid'
import { t } from '@/i18n'

/** A response in words: « 2 · Largement en place », « Ne sait pas ». */
export function sayResponse(grid: Grid, response: Response, design: boolean): string {
  if (response.kind === 'rated') {
    const { level } = response
    return t('discussion.level', { level, label: levelName(grid, level, design) })
  }
  const code = codeFromResponse(response)
  return grid.scale.nonAnswers.find(({ id }) => id === code)?.label ?? ''
}
