import type { Dispersion } from '@/domain/consensus'
import type { ModelId } from '@/domain/grid'
import { modelName } from './profile'
import type { Passage } from './setting'
import type { Composition } from './source'

const FLAGS = ['agreement', 'nuances', 'strongGap'] as const satisfies readonly Dispersion[]

/** How many models the people of the workshop saw alike, each alone, and on which they differ; only when asked for. */
export function composeSpread({ source, options, words, setting }: Composition): Passage[] {
  const { dispersions, grid } = source
  if (!options.spread || dispersions.size === 0) return []
  const modelsWith = (flag: Dispersion): ModelId[] =>
    [...dispersions].flatMap(([id, own]) => (own === flag ? [id] : []))
  const separator = words.say('separator')
  const title = words.say('completeness.title')
  const counts = FLAGS.map((flag) => ({ flag, count: modelsWith(flag).length }))
    .filter(({ count }) => count > 0)
    .map(({ flag, count }) => words.say(`spread.${flag}`, {}, count))
    .join(separator)
  const models = modelsWith('strongGap').map((id) => modelName(grid, id))
  return [
    setting.set('completeness', words.say('spread.counts', { counts }), title),
    ...(models.length === 0
      ? []
      : [
          setting.set(
            'toCheck',
            words.say('spread.list', { models: models.join(separator) }),
            title,
          ),
        ]),
  ]
}
