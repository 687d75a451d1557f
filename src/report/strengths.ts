import { isDesign, ratedLevel } from '@/domain/assessment'
import { levelName, locateModel, type GeneralId, type ModelId } from '@/domain/grid'
import { modelName } from './profile'
import { headingHeight, heightOf, STRENGTH_GAP } from './paper'
import type { Passage } from './setting'
import type { Composition, SummarySource } from './source'
import type { PaperKey } from './words'

/** A strong point with what shows it. */
export interface Strength {
  id: ModelId
  general: GeneralId
  label: Passage
  level: string
  evidence: Passage
}

export interface Strengths {
  points: readonly Strength[]
  /** Said when there is none yet, and why. */
  none: Passage
}

function strengthOf(composition: Composition, id: ModelId, whole: boolean): Strength[] {
  const { source, words, setting } = composition
  const path = locateModel(source.grid, id)
  const level = ratedLevel(source.answers, id)
  if (!path || level === null) return []
  const { general, model } = path
  const proof = source.answers.get(id)?.evidence.trim() ?? ''
  return [
    {
      id,
      general: general.id,
      label: setting.set('strength', whole ? model.label : model.shortLabel),
      level: levelName(source.grid, level, isDesign(source.assessment.phase)),
      evidence: setting.set(
        'evidence',
        proof || words.say('strengths.noProof'),
        modelName(source.grid, id),
      ),
    },
  ]
}

/** What nobody has rated is no weakness; a project in design plans. */
function noneKey({ assessment, score }: SummarySource): PaperKey {
  if (score.counts.rated === 0) return 'strengths.noneRated'
  return isDesign(assessment.phase) ? 'strengths.nonePlanned' : 'strengths.none'
}

/** Each under its label, or all under their short ones. */
export function composeStrengths(composition: Composition): Strengths {
  const { source, words, setting } = composition
  const whole = source.strengths.every((id) =>
    setting.fits('strength', locateModel(source.grid, id)?.model.label ?? ''),
  )
  return {
    points: source.strengths.flatMap((id) => strengthOf(composition, id, whole)),
    none: setting.set('completeness', words.say(noneKey(source))),
  }
}

/** Millimetres, heading included. */
export function strengthsHeight({ points, none }: Strengths, size: number): number {
  if (points.length === 0) return headingHeight(size) + heightOf(none.lines, size)
  return points.reduce(
    (sum, { label, evidence }) => sum + STRENGTH_GAP + heightOf(label.lines + evidence.lines, size),
    headingHeight(size),
  )
}
