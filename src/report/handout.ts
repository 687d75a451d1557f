import { modelNumbers, type GeneralId, type Grid, type PracticalModel } from '@/domain/grid'
import { TEXT_SIZES } from './paper'
import { shareOut } from './share'

/** Millimetres of a sheet between its margins, and of its footer: the last one says where the texts come from. */
const SHEET_HEIGHT = 276.5
const FOOTER = 8.6
const LAST_FOOTER = 15.6

/** Width of the weight in which a model is named, relative to the regular text. */
export const BOLD = 1.06

/** A model on a sheet that is handed out. */
export interface HandoutModel {
  model: PracticalModel
  /** Its place in the whole grid, from 1, whatever the sheet holds of it. */
  number: number
  /** Whether it is the first of its operational criterion. */
  isFirst: boolean
  criterion: { id: string; label: string; general: GeneralId }
}

/** Models of one operational criterion that stand together. */
export interface HandoutGroup {
  criterion: HandoutModel['criterion']
  /** Whether the criterion began on the sheet, or in the column, before. */
  isResumed: boolean
  models: readonly HandoutModel[]
}

/** The models of a grid, or of one of its general criteria, in grid order. */
export function handoutModels(grid: Grid, generalId: GeneralId | null): HandoutModel[] {
  const numbers = modelNumbers(grid)
  return grid.generals
    .filter(({ id }) => generalId === null || id === generalId)
    .flatMap((general) =>
      general.operationals.flatMap(({ id, label, models }) =>
        models.map((model, index) => ({
          model,
          number: numbers.get(model.id) ?? 0,
          isFirst: index === 0,
          criterion: { id, label, general: general.id },
        })),
      ),
    )
}

function groupsOf(models: readonly HandoutModel[]): HandoutGroup[] {
  const ids = [...new Set(models.map(({ criterion }) => criterion.id))]
  return ids.flatMap((id) => {
    const own = models.filter(({ criterion }) => criterion.id === id)
    const [first] = own
    return first ? [{ criterion: first.criterion, isResumed: !first.isFirst, models: own }] : []
  })
}

/** How models are set on sheets of paper. */
interface Layout {
  /** Height of a model in millimetres at a size, with the heading above it when it begins a criterion. */
  heightOf: (model: HandoutModel, size: number) => number
  /** Height of what else stands on a sheet, counted from 0, beside its footer; in millimetres. */
  takenOf: (sheet: number, isLast: boolean) => number
  /** How many columns of models stand on a sheet. */
  columns: number
  fewestSheets: number
}

/** What a number of sheets have room for, in millimetres: each of them, or each of their columns. */
const roomsOf = (sheets: number, { takenOf, columns }: Layout): number[] =>
  Array.from({ length: sheets * columns }, (_, room) => {
    const sheet = Math.floor(room / columns)
    const isLast = sheet === sheets - 1
    return SHEET_HEIGHT - takenOf(sheet, isLast) - (isLast ? LAST_FOOTER : FOOTER)
  })

/**
 * Sets models on as few sheets as hold them, in the largest size that does. Gives the groups of each room.
 * Throws when a single model is higher than a sheet.
 */
export function setModels(models: readonly HandoutModel[], layout: Layout) {
  for (let sheets = layout.fewestSheets; sheets <= layout.fewestSheets + models.length; sheets += 1)
    for (const size of TEXT_SIZES) {
      const heights = models.map((model) => layout.heightOf(model, size))
      const counts = shareOut(heights, roomsOf(sheets, layout))
      if (counts) return { size, sheets, rooms: counts.map(cutter(models)) }
    }
  throw new Error('A model is higher than a sheet of paper')
}

/** Takes models from the front, a number at a time. */
function cutter(models: readonly HandoutModel[]) {
  let from = 0
  return (count: number): HandoutGroup[] => {
    from += count
    return groupsOf(models.slice(from - count, from))
  }
}
