import { knownIfPartial } from '@/domain/response-counts'
import { periodOf } from './identity'
import { FACTS_GAP, heightOf, LABEL_LINE, MASTHEAD, PARTIAL, type SlotName } from './paper'
import type { Passage } from './setting'
import type { Composition } from './source'

/** A label with what the team says under it. */
export interface Fact {
  label: string
  value: Passage
  /** Whether the team gave it. */
  stated: boolean
}

/** The head of the first page. */
export interface Band {
  name: Passage
  /** Set smaller, because it is long. */
  longName: boolean
  organisation: Passage | null
  /** « Profil partiel : 29 modèles sur 32… » when the profile is. */
  partial: string | null
  facts: readonly Fact[]
  /** Contact and budget, when the team shows them. */
  further: readonly Fact[]
}

const NAME_SIZE = 20
const LONG_NAME_SIZE = 16
const ORGANISATION_SIZE = 11

/** A fact that says so when the team gave nothing. */
export function factOf(
  { words, setting }: Composition,
  slot: SlotName,
  label: string,
  text: string,
): Fact {
  const stated = text !== ''
  return { label, value: setting.set(slot, stated ? text : words.say('unstated'), label), stated }
}

/** The project's name, or the words for a project without one. */
export const printedName = ({ portrait, words }: Composition): string =>
  portrait.text('name') || words.say('unnamed')

function assessedOn({ source, words }: Composition): string {
  const { date, participantsCount } = source.assessment
  const day = words.date(date)
  return participantsCount === null
    ? day
    : words.say('facts.participants', { date: day }, participantsCount)
}

function partialOf({ source, words }: Composition): string | null {
  const { counts } = source.score
  const known = knownIfPartial(counts)
  if (known === null) return null
  return known === 0
    ? words.say('partialNone')
    : words.say('partial', { total: counts.total }, known)
}

/** The head of the first page: whose project it is, when it was assessed, and what is known of it. */
export function composeBand(composition: Composition): Band {
  const { source, portrait, options, words, setting } = composition
  const fact = (slot: SlotName, label: string, text: string) =>
    factOf(composition, slot, label, text)
  const name = printedName(composition)
  const longName = !setting.fits('title', name)
  const organisation = portrait.text('organisation')
  return {
    name: setting.set(longName ? 'longTitle' : 'title', name, portrait.label('name')),
    longName,
    organisation: organisation
      ? setting.set('organisation', organisation, portrait.label('organisation'))
      : null,
    partial: partialOf(composition),
    facts: [
      fact('territory', words.say('facts.territory'), portrait.text('territory')),
      fact('fact', words.say('facts.period'), periodOf(portrait, words, source.assessment.date)),
      fact('fact', words.say('facts.assessed'), assessedOn(composition)),
      fact('fact', words.say('facts.phase'), portrait.text('phase')),
    ],
    further: (['contact', 'budget'] as const)
      .filter((key) => options[key])
      .map((key) => fact('wideFact', words.say(`facts.${key}`), portrait.text(key))),
  }
}

const most = (facts: readonly Fact[]): number => Math.max(...facts.map(({ value }) => value.lines))

/** Millimetres, masthead included. */
export function bandHeight(band: Band, size: number): number {
  const row = (facts: readonly Fact[]) =>
    facts.length === 0 ? 0 : FACTS_GAP + LABEL_LINE + heightOf(most(facts), size)
  return (
    MASTHEAD +
    heightOf(band.name.lines, band.longName ? LONG_NAME_SIZE : NAME_SIZE, 1.1) +
    heightOf(band.organisation?.lines ?? 0, ORGANISATION_SIZE) +
    (band.partial === null ? 0 : PARTIAL) +
    row(band.facts) +
    row(band.further)
  )
}
