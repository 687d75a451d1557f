import { isDesign } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import { modelName } from './profile'
import { headingHeight } from './paper'
import type { Reasons } from './reasons'
import { paragraphsHeight, type Passage } from './setting'
import type { Composition } from './source'
import { composeSpread } from './spread'
import type { PaperKey } from './words'

/** What the profile rests on, as counts: « 29 modèles évalués sur 31 applicables ; 2 à vérifier ». */
function countsOf({ source, words }: Composition): string {
  const { rated, applicable, unknown, blank, notApplicable } = source.score.counts
  const count = (key: PaperKey, number: number) =>
    number === 0 ? [] : [words.say(key, {}, number)]
  return [
    rated === 0
      ? words.say('completeness.noneRated', { applicable })
      : words.say('completeness.rated', { rated, applicable }, rated),
    ...count('completeness.unknown', unknown),
    ...count('completeness.blank', blank),
    ...count('completeness.notApplicable', notApplicable),
    ...count('completeness.toConfirm', source.toCheck.toConfirm.length),
  ].join(words.say('separator'))
}

/** How much is in place, or planned in writing; nothing where nothing is rated. */
function overallOf({ source, words }: Composition): string[] {
  const { rated, inPlace, applicable } = source.score.counts
  const design = isDesign(source.assessment.phase)
  if (rated === 0) return []
  if (inPlace === 0)
    return [
      words.say(design ? 'completeness.nonePlanned' : 'completeness.noneInPlace', { applicable }),
    ]
  const key = design ? 'completeness.planned' : 'completeness.inPlace'
  return [words.say(key, { inPlace, applicable }, inPlace)]
}

/** The sentence of counts, then the models it speaks of. */
export function composeCompleteness(composition: Composition): Passage[] {
  const { source, words, setting } = composition
  const title = words.say('completeness.title')
  const list = (key: PaperKey, ids: readonly ModelId[]) => {
    const models = ids.map((id) => modelName(source.grid, id)).join(words.say('separator'))
    return ids.length === 0 ? [] : [setting.set('toCheck', words.say(key, { models }), title)]
  }
  return [
    setting.set(
      'completeness',
      [...overallOf(composition), `${countsOf(composition)}.`].join(' '),
      title,
    ),
    ...list('completeness.unknownList', source.toCheck.unknown),
    ...list('completeness.toConfirmList', source.toCheck.toConfirm),
    ...composeSpread(composition),
  ]
}

/** Millimetres, heading included, with the reasons below. */
export const completenessHeight = (
  passages: readonly Passage[],
  reasons: Reasons | null,
  size: number,
): number => {
  const below = reasons ? [reasons.passage, ...reasons.list] : []
  return headingHeight(size) + paragraphsHeight([...passages, ...below], size)
}
