import type { Confidence, Grid } from '@/domain/grid'

/** A criterion or model whose wording, or whose place in the grid, is not sure. */
export interface Doubtful {
  id: string
  label: string
  confidence: Confidence
  placement?: Confidence | undefined
}

/** What to check first against the original document, in grid order. */
export function doubtfulIn(grid: Grid): Doubtful[] {
  const everything: Doubtful[] = grid.generals.flatMap((general) => [
    general,
    ...general.operationals.flatMap((operational) => [operational, ...operational.models]),
  ])
  return everything.filter(
    ({ confidence, placement = 'certain' }) => confidence !== 'certain' || placement !== 'certain',
  )
}
