import { modelsOf, type ModelId } from '@/domain/grid'
import { modelName } from './profile'
import type { Passage } from './setting'
import type { Composition } from './source'

/** Why models do not apply. */
export interface Reasons {
  /** The head of the list; without a list, all of it. */
  passage: Passage
  /** One for each of several models, as long as the page has a line for each. */
  list: readonly Passage[]
}

/** « 3.2.2 Activités physiques – Il n’y a pas de gymnase. », or that the sentence is still missing. */
function reasonOf({ source, words }: Composition, id: ModelId): string {
  const reason = source.answers.get(id)?.reason.trim() || words.say('completeness.reasonMissing')
  const end = /[.!?…]$/u.test(reason) ? '' : '.'
  const model = modelName(source.grid, id)
  return `${words.say('completeness.reason', { model, reason })}${end}`
}

export function composeReasons(composition: Composition): Reasons | null {
  const { source, words, setting } = composition
  const ids = modelsOf(source.grid)
    .map(({ id }) => id)
    .filter((id) => source.answers.get(id)?.response?.kind === 'notApplicable')
  const count = ids.length
  if (count === 0) return null
  const reasons = ids.map((id) => reasonOf(composition, id))
  if (count === 1 || count > setting.room('reasons')) {
    const text = words.say('completeness.notApplicableList', { reasons: reasons.join('\n') }, count)
    return { passage: setting.set('reasons', text, words.say('completeness.title')), list: [] }
  }
  const head = words.say('completeness.notApplicableList', { reasons: '' }, count).trim()
  return {
    passage: setting.set('completeness', head),
    list: ids.map((id, index) =>
      setting.set('reason', reasons[index] ?? '', modelName(source.grid, id)),
    ),
  }
}
