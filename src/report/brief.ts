import { factOf, type Fact } from './band'
import { doseOf, kindOf, publicOf } from './identity'
import { BRIEF_ROW_GAP, headingHeight, heightOf } from './paper'
import type { Composition } from './source'

/** The project in five lines: aim, public, dose, kind, partners. */
export function composeBrief(composition: Composition): Fact[] {
  const { portrait, words } = composition
  const line = (label: string, text: string) => factOf(composition, 'brief', label, text)
  return [
    line(words.say('brief.aim'), portrait.text('aim')),
    line(words.say('brief.public'), publicOf(portrait, words)),
    line(words.say('brief.dose'), doseOf(portrait, words)),
    line(words.say('brief.kind'), kindOf(portrait, words)),
    line(words.say('brief.partners'), portrait.text('partners')),
  ]
}

/** Millimetres, heading included. */
export const briefHeight = (brief: readonly Fact[], size: number): number =>
  brief.reduce(
    (sum, { value }) => sum + heightOf(value.lines, size) + BRIEF_ROW_GAP,
    headingHeight(size),
  )
