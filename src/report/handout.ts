import { modelNumbers, type GeneralId, type Grid, type PracticalModel } from '@/domain/grid'
import { shareOut } from './share'

/** Millimetres of a sheet between its margins, and of its footer: the last one says where the texts come from. */
export const SHEET_HEIGHT = 276.5
export const FOOTER = 8.6
export const LAST_FOOTER = 15.6

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
  /** In points, the largest first: the first that fits is taken. */
  sizes: readonly number[]
  /** Height of a model in millimetres at a size, with the heading above it when it begins a criterion. */
  heightOf: (model: HandoutModel, size: number) => number
  /** Rooms of a number of sheets, in millimetres; a sheet has one, or one for each of its columns. */
  rooms: (sheets: number, size: number) => readonly number[]
  fewestSheets: number
}

/**
 * Sets models on as few sheets as hold them, in the largest size that does. Gives the groups of each room.
 * Throws when a single model is higher than a sheet.
 */
export function setModels(models: readonly HandoutModel[], layout: Layout) {
  for (let sheets = layout.fewestSheets; sheets <= layout.fewestSheets + models.length; sheets += 1)
    for (const size of layout.sizes) {
      const heights = models.map((model) => layout.heightOf(model, size))
      const counts = shareOut(heights, layout.rooms(sheets, size))
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
