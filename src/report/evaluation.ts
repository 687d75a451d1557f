import type { Portrait } from './identity'
import type { PaperKey, Words } from './words'

/** « Oui » answers the form's question, which is not on paper: a sentence says the same. */
const PLANNED: ReadonlyMap<string | null, PaperKey> = new Map([
  ['yes', 'evaluation.yes'],
  ['ongoing', 'evaluation.ongoing'],
  ['no', 'evaluation.no'],
])

/** What the project says of its evaluation, in sentences; none when it says nothing. */
export function evaluationOf(portrait: Portrait, words: Words): string[] {
  const planned = PLANNED.get(portrait.stored('evaluationPlanned'))
  const indicators = portrait.within('indicators')
  return [
    planned ? words.say(planned) : portrait.text('evaluationPlanned'),
    indicators && words.say('evaluation.followed', { indicators }),
    portrait.text('evaluationNote'),
  ].filter((text) => text !== '')
}
