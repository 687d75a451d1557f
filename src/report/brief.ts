import { factOf, type Fact } from './band'
import { doseOf, kindOf, publicOf } from './identity'
import { BRIEF_ROW_GAP, FACTS_GAP, headingHeight, heightOf } from './paper'
import type { Composition } from './source'

/** The project in five lines: aim, public, dose, kind, partners. A single page has room for the first two. */
export function composeBrief(composition: Composition): Fact[] {
  const { portrait, options, words } = composition
  const line = (label: string, text: string) => factOf(composition, 'brief', label, text)
  const most = [
    line(words.say('brief.aim'), portrait.text('aim')),
    line(words.say('brief.public'), publicOf(portrait, words)),
  ]
  if (options.pages === 1) return most
  return [
    ...most,
    line(words.say('brief.dose'), doseOf(portrait, words)),
    line(words.say('brief.kind'), kindOf(portrait, words)),
    line(words.say('brief.partners'), portrait.text('partners')),
  ]
}

/** Millimetres; on two pages with a heading, on one as the end of the band. */
export const briefHeight = (brief: readonly Fact[], size: number, headed: boolean): number =>
  brief.reduce(
    (sum, { value }) => sum + heightOf(value.lines, size) + BRIEF_ROW_GAP,
    headed ? headingHeight(size) : FACTS_GAP,
  )
