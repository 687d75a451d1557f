import type { ModelId } from '@/domain/grid'
import { isOpenStep } from '@/domain/plan'
import type { SummarySource } from './source'
import type { Summary } from './summary'

/** What a funder would still find empty on the paper, so that the team meets it first. */
export interface Gaps {
  /** Labels of the places of the project sheet that say nothing. */
  places: readonly string[]
  /** Strong points without a proof. */
  unproven: readonly ModelId[]
  /** Models that do not apply, without the sentence that says why. */
  unexplained: readonly ModelId[]
  /** Models whose next step lacks its action, sign, people or date. */
  unfinished: readonly ModelId[]
  /** All of them. */
  count: number
}

/** What a summary leaves open; what its options leave out is not missing. */
export function gapsOf(
  { strengths, answers, plan }: SummarySource,
  { band, brief, strengths: shown, outlook }: Summary,
): Gaps {
  const facts = [...band.facts, ...(brief ?? [])]
  const places = [
    ...facts.filter(({ stated }) => !stated).map(({ label }) => label),
    ...(outlook?.unstated ?? []),
  ]
  const unproven = shown ? strengths.filter((id) => !answers.get(id)?.evidence.trim()) : []
  const unexplained = Array.from(answers)
    .filter(([, { response, reason }]) => response?.kind === 'notApplicable' && !reason.trim())
    .map(([id]) => id)
  const unfinished = plan
    .filter(isOpenStep)
    .filter(
      ({ action, sign, who, when }) => ![action, sign, who, when].every((text) => text.trim()),
    )
    .map(({ modelId }) => modelId)
  const count = [places, unproven, unexplained, unfinished].flat().length
  return { places, unproven, unexplained, unfinished, count }
}
