import { levelName, type GeneralId, type Grid, type Level } from '@/domain/grid'
import { BOLD, handoutModels, setModels, type HandoutGroup, type HandoutModel } from './handout'
import { breakLines } from './measure'
import { heightOf, MM_PER_POINT } from './paper'

/** What a booklet is made for. */
export interface BookletOptions {
  generalId: GeneralId | null
  design: boolean
}

/** The anchors of every model, in two columns a page. */
export interface Booklet {
  /** Of the text, in points. */
  size: number
  leading: number
  /** The scale in general, as a project in design or under way reads it. */
  levels: readonly { value: Level; label: string; anchor: string }[]
  pages: readonly BookletPage[]
}

export interface BookletPage {
  columns: readonly (readonly HandoutGroup[])[]
  /** Numbers of its first and last model. */
  from: number
  to: number
}

/** Millimetres; `features/paper` sets the same in CSS, and the browser tests hold the two together. */
const ANCHOR_WIDTH = 81
const TITLE_WIDTH = 80
const MODEL_GAP = 3
const ANCHOR_GAP = 0.4
const HEADING = 10.3
/** Title, how to read, and the scale in general. */
const FIRST_HEAD = 51
const NEXT_HEAD = 8
const COLUMNS = 2
/** What a page holds of models at most: 32 go on four pages. */
const MODELS_A_PAGE = 9
const LEADING = 1.25

function modelHeight({ model, isFirst }: HandoutModel, size: number): number {
  const lines = (text: string, width: number) =>
    breakLines(text, width / (size * MM_PER_POINT)).length
  const title = lines(model.shortLabel, TITLE_WIDTH / BOLD)
  const anchors = model.anchors.map((anchor) => lines(anchor, ANCHOR_WIDTH))
  const own =
    MODEL_GAP +
    heightOf(title, size, LEADING) +
    anchors.reduce((total, count) => total + ANCHOR_GAP + heightOf(count, size, LEADING), 0)
  return isFirst ? own + HEADING : own
}

const numbersOn = (columns: readonly (readonly HandoutGroup[])[]) =>
  columns.flatMap((groups) => groups.flatMap(({ models }) => models.map(({ number }) => number)))

/** Composes the booklet that says what each level of each model is: four pages of A4 for 32 models, fewer for fewer. */
export function buildBooklet(grid: Grid, { generalId, design }: BookletOptions): Booklet {
  const models = handoutModels(grid, generalId)
  const { size, sheets, rooms } = setModels(models, {
    heightOf: modelHeight,
    takenOf: (page) => (page === 0 ? FIRST_HEAD : NEXT_HEAD),
    columns: COLUMNS,
    fewestSheets: Math.ceil(models.length / MODELS_A_PAGE),
  })
  return {
    size,
    leading: LEADING,
    levels: grid.scale.levels.map(({ value, anchors }) => ({
      value,
      label: levelName(grid, value, design),
      anchor: design ? anchors.design : anchors.running,
    })),
    pages: Array.from({ length: sheets }, (_, page) => {
      const columns = rooms.slice(page * COLUMNS, (page + 1) * COLUMNS)
      const numbers = numbersOn(columns)
      return { columns, from: numbers.at(0) ?? 0, to: numbers.at(-1) ?? 0 }
    }),
  }
}
