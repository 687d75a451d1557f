import { levelName, TOP_LEVEL, type Grid } from '@/domain/grid'
import { IN_PLACE } from '@/domain/response-counts'

/** The names of the levels that count as in place, for the sentences that count them. */
export const inPlaceLevels = ({ grid, design }: { grid: Grid; design: boolean }) => ({
  enough: levelName(grid, IN_PLACE, design),
  top: levelName(grid, TOP_LEVEL, design),
})
