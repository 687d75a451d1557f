import { responseName, type Response } from '@/domain/assessment'
import type { Grid } from '@/domain/grid'

/** A response in words, in the language of its grid: « 2 · Largement en place », « Ne sait pas ». */
export function sayResponse(grid: Grid, response: Response, design: boolean): string {
  const label = responseName(grid, response, design)
  return response.kind === 'rated' ? `${response.level} · ${label}` : label
}
