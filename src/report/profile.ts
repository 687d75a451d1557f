import { isDesign } from '@/domain/assessment'
import {
  bandLabel,
  levelName,
  locateModel,
  TOP_LEVEL,
  type GeneralId,
  type Grid,
  type ModelId,
  type OperationalCriterion,
  type OperationalId,
} from '@/domain/grid'
import type { OperationalScore } from '@/domain/scoring'
import { headingHeight, LABEL_LINE, RADAR, TABLE_HEAD, TABLE_LINE, TABLE_ROW_GAP } from './paper'
import type { Passage } from './setting'
import type { Composition } from './source'

/** A row of the table beside the radar. */
export interface ProfileRow {
  id: OperationalId
  general: GeneralId
  name: string
  /** In words; there are no marks. */
  level: string
  /** Models in place out of those that apply. */
  inPlace: string
  /** Null where there is nothing lower to name: nothing rated, a single model, or all at the top. */
  lowest: Passage | null
}

/** What a line or a surface of the radar stands for. */
export interface LegendEntry {
  kind: 'now' | 'earlier' | 'band'
  label: string
}

/** A general criterion, as the arcs and points of the radar stand for it. */
export interface GeneralEntry {
  id: GeneralId
  label: string
}

export interface Profile {
  /** What the third column counts: models in place, or planned in writing. */
  countLabel: string
  /** The picture in one sentence. */
  picture: string
  legend: readonly LegendEntry[]
  generals: readonly GeneralEntry[]
  /** What the figures of the radar and of the table count. */
  scale: string
  rows: readonly ProfileRow[]
}

/** « 1.2.5 Guide intervenant », its id and first word never parted; the bare id of a model the grid does not have. */
export function modelName(grid: Grid, id: ModelId): string {
  const model = locateModel(grid, id)?.model
  return model ? `${id}\u00a0${model.shortLabel}` : id
}

function levelOf({ source, words }: Composition, score: OperationalScore): string {
  const { state, band } = score
  return state === 'scored' ? bandLabel(source.grid, band) : words.say(`profile.${state}`)
}

function lowestOf({ models }: OperationalCriterion, { lowest }: OperationalScore) {
  return models.length > 1 && lowest && lowest.level < TOP_LEVEL ? lowest : null
}

function rowOf(
  composition: Composition,
  general: GeneralId,
  operational: OperationalCriterion,
  score: OperationalScore,
): ProfileRow {
  const { source, words, setting } = composition
  const { grid, assessment } = source
  const { inPlace, rated, applicable } = score
  const lowest = lowestOf(operational, score)
  return {
    id: operational.id,
    general,
    name: operational.shortLabel,
    level: levelOf(composition, score),
    inPlace:
      rated === 0
        ? words.say('profile.none')
        : words.say('profile.fraction', { inPlace, applicable }),
    lowest:
      lowest &&
      setting.set(
        'lowest',
        words.say('profile.lowest', {
          name: modelName(grid, lowest.modelId),
          level: levelName(grid, lowest.level, isDesign(assessment.phase)),
        }),
      ),
  }
}

function legendOf({ source, words }: Composition): LegendEntry[] {
  const { assessment, earlier, drawn } = source
  const isSameDay = earlier?.date === assessment.date
  const entries: readonly LegendEntry[] = [
    { kind: 'now', label: isSameDay ? words.say('legend.now') : words.date(assessment.date) },
    {
      kind: 'earlier',
      label: isSameDay ? words.say('legend.earlier') : words.date(earlier?.date ?? ''),
    },
    { kind: 'band', label: words.say('legend.band') },
  ]
  return entries.filter(({ kind }) => drawn[kind])
}

/** The radar, the table beside it and its legend, criterion by criterion in grid order. */
export function composeProfile(composition: Composition): Profile {
  const { source, words } = composition
  const { grid, score, assessment } = source
  const rows = grid.generals.flatMap((general) =>
    general.operationals.flatMap((operational) => {
      const own = score.operationals.find(({ id }) => id === operational.id)
      return own ? [rowOf(composition, general.id, operational, own)] : []
    }),
  )
  return {
    countLabel: words.say(isDesign(assessment.phase) ? 'profile.planned' : 'profile.inPlace'),
    picture: words.say('profile.picture', {}, rows.length),
    legend: legendOf(composition),
    generals: grid.generals.map(({ id, shortLabel }) => ({ id, label: shortLabel })),
    scale: words.say(isDesign(assessment.phase) ? 'profile.scalePlanned' : 'profile.scale'),
    rows,
  }
}

/** Millimetres, heading included: the radar, or the table beside it. */
export function profileHeight({ rows, legend }: Profile, size: number): number {
  // Two lines or surfaces side by side, then the general criteria.
  const radar = RADAR + (Math.ceil(legend.length / 2) + 1) * LABEL_LINE
  const table = rows.reduce(
    (sum, { lowest }) => sum + (1 + (lowest?.lines ?? 0)) * TABLE_LINE + TABLE_ROW_GAP,
    TABLE_HEAD,
  )
  return headingHeight(size) + Math.max(radar, table)
}
