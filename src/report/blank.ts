import { levelName, LEVELS, type GeneralId, type Grid } from '@/domain/grid'
import { BOLD, handoutModels, setModels, type HandoutGroup, type HandoutModel } from './handout'
import { breakLines, measure } from './measure'
import { heightOf, MM_PER_POINT } from './paper'

/** What a blank questionnaire is made for. */
export interface BlankOptions {
  /** The one general criterion it is about; null for the whole grid. */
  generalId: GeneralId | null
  /** Whether levels bear the names that a project in design reads. */
  design: boolean
  /** Names of the roles to choose from; without any, a line to write one. */
  roles: readonly string[]
}

/** A blank questionnaire, side by side as it prints. */
export interface Blank {
  /** Of the text, in points. */
  size: number
  leading: number
  /** Names of the levels, the lowest first. */
  levels: readonly string[]
  roles: readonly string[]
  sides: readonly (readonly HandoutGroup[])[]
}

/** Millimetres; `features/paper` sets the same in CSS, and the browser tests hold the two together. */
const TEXT_WIDTH = 115
const LEAST_ROW = 8
const ROW_GAP = 1.8
const HEADING = 7.2
/** Title, instruction, legend and the line to write on. */
const FIRST_HEAD = 54.5
/** Running head with the legend. */
const NEXT_HEAD = 17.5
const END = 7.5
const ROLES = { width: 158, box: 8.5, gap: 6, line: 7.6, size: 9.5 }
const LEADING = 1.28

/** The short wording of a model: its name, and what it means in plain words. */
function rowHeight({ model, isFirst }: HandoutModel, size: number): number {
  const ems = TEXT_WIDTH / (size * MM_PER_POINT)
  const bold = measure(model.shortLabel) * (BOLD - 1)
  const lines = breakLines(`${model.shortLabel}. ${model.plain}`, ems - bold).length
  const row = Math.max(LEAST_ROW, heightOf(lines, size, LEADING) + ROW_GAP)
  return isFirst ? row + HEADING : row
}

/** Height of the roles to choose from, in lines as wide as the sheet. */
function rolesHeight(roles: readonly string[]): number {
  const { width, box, gap, line, size } = ROLES
  let lines = 0
  let left = 0
  for (const role of roles) {
    const own = box + measure(role) * size * MM_PER_POINT + gap
    if (own > left) {
      lines += 1
      left = width
    }
    left -= own
  }
  return lines * line
}

/** Composes the questionnaire that people fill with a pen: two sides of A4 for 32 models, fewer for fewer. */
export function buildBlank(grid: Grid, { generalId, design, roles }: BlankOptions): Blank {
  const models = handoutModels(grid, generalId)
  const { size, rooms } = setModels(models, {
    heightOf: rowHeight,
    // A criterion that goes on repeats its heading.
    takenOf: (side, isLast) =>
      (side === 0 ? FIRST_HEAD + rolesHeight(roles) : NEXT_HEAD + HEADING) + (isLast ? END : 0),
    columns: 1,
    fewestSheets: 1,
  })
  return {
    size,
    leading: LEADING,
    levels: LEVELS.map((level) => levelName(grid, level, design)),
    roles,
    sides: rooms,
  }
}
