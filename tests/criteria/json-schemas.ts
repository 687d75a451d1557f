import { toJSONSchema } from 'zod/v4/core'
import { GeneralCriterion, Grid, OperationalCriterion, PracticalModel } from '@/domain/grid'
import { IdentityField } from '@/domain/identity'
import { Factor } from '@/domain/lenses'
import { Source } from '@/domain/references'
import { Suggestion } from '@/domain/suggestions'
import { formats, type Kind } from './shipped'

const provenance = {
  label: 'The wording of the document itself, as it was reconstructed.',
  confidence:
    'How sure that wording is: certain (libellé sûr), likely (probable) or uncertain (incertain).',
  seedWording:
    'The scanned table, letter by letter, where the label departs from it. Never translated.',
  note: 'What was corrected or is in doubt, and why.',
}

const suggestion = {
  id: 'Target, step and number, as in 1.2.1-first-1.',
  levels: 'The levels of the step.',
  effort: 'low: under a month, no budget; medium: about a term; high: about a year, with a budget.',
  settings: 'Settings it is meant for; left out when it suits all of them.',
  ages: 'Age groups it is meant for; left out when it suits all of them.',
  text: 'A verb in the infinitive first; at most 35 words.',
  sourced:
    'true: the idea comes from a source, and “outil” is none of its sources; false: it is the tool’s own, and “outil” is one.',
}

/** What an editor says while one writes, by object and property; what speaks for itself is left out. */
const explanations = new Map<unknown, Record<string, string>>([
  [
    Grid,
    {
      id: 'The name of the folder of the grid.',
      version: 'The name of the folder of the edition.',
      language: 'The language of the texts of this file.',
      aids: 'Says that what goes beyond the labels was written for this tool.',
    },
  ],
  [GeneralCriterion, { ...provenance, shortLabel: 'At most 18 characters.' }],
  [
    OperationalCriterion,
    {
      ...provenance,
      shortLabel: 'At most 28 characters.',
      asSubject: 'The criterion as the subject of a sentence: « la maîtrise des CPS ».',
      asSubjectPlural: 'Whether the verb after asSubject is in the plural.',
      about: 'What the criterion is about, in one sentence.',
      question: 'What to ask the team, to start the discussion.',
    },
  ],
  [
    PracticalModel,
    {
      ...provenance,
      placement: 'How sure it is that the model belongs to this criterion; left out when certain.',
      shortLabel: 'At most 40 characters.',
      plain: 'The model in everyday words (en clair), at most 25, without jargon.',
      why: 'Why the model matters, in one sentence.',
      anchors: 'What one sees at levels 0, 1, 2 and 3, in this order; at most 30 words each.',
      evidence: 'Two to four examples of what shows the level (preuves).',
      core: 'Whether the model is one of the core (socle).',
      ncAllowed: 'Whether « non concerné » is offered: never for a core model.',
    },
  ],
  [
    Factor,
    {
      models: 'The practical models whose levels make the score of the factor.',
      relatedModels: 'Practical models to look at beside it; they do not count.',
      caveat: 'What to be careful about when reading this factor.',
    },
  ],
  [Source, { supplied: 'A document handed over for this project, without a public address.' }],
  [
    IdentityField,
    {
      summary: 'Whether the value may appear in the annex of the summary.',
      choicesFrom: 'Where the choices are taken from when they are not listed here.',
      showIf: 'Shown only when each of these fields holds one of these choices.',
      hints: 'Practical models under which the value is recalled.',
      cerfa: 'The part of the funder’s form that the value feeds.',
    },
  ],
  ...Suggestion._zod.def.options.map((option) => [option, suggestion] as const),
])

interface Explained {
  properties: Record<string, object>
  $explanations?: Record<string, string>
}

/** Moves the explanations of an object to its properties. Throws when one of them is gone. */
function spreadOut({ $explanations = {}, ...node }: Explained): Explained {
  const gone = Object.keys($explanations).filter((key) => !(key in node.properties))
  if (gone.length > 0) throw new Error(`Explained, but not in the format: ${gone.join(', ')}`)
  const properties = Object.entries(node.properties).map(([key, property]) => {
    const description = $explanations[key]
    return [key, description === undefined ? property : { description, ...property }]
  })
  return { ...node, properties: Object.fromEntries(properties) as Explained['properties'] }
}

const isExplained = (node: unknown): node is Explained =>
  typeof node === 'object' && node !== null && '$explanations' in node

/** The JSON Schema of a format, as the text of a file; draft 7, which every editor knows. */
export function jsonSchema(kind: Kind): string {
  const schema = toJSONSchema(formats[kind], {
    target: 'draft-7',
    // Properties of one type are still one object here: they get their own words below.
    override: ({ zodSchema, jsonSchema: node }) => {
      const $explanations = explanations.get(zodSchema)
      if ($explanations) Object.assign(node, { $explanations })
    },
  })
  const explained: unknown = JSON.parse(JSON.stringify(schema), (_, node: unknown) =>
    isExplained(node) ? spreadOut(node) : node,
  )
  return `${JSON.stringify(explained, null, 2)}\n`
}
