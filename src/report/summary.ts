import { composeAnnex, type AnnexPage } from './annex'
import { bandHeight, composeBand, projectName, type Band, type Fact } from './band'
import { briefHeight, composeBrief } from './brief'
import { completenessHeight, composeCompleteness } from './completeness'
import { readIdentity } from './identity'
import { composeOutlook, outlookHeight, type Outlook } from './outlook'
import { CONTENT_HEIGHT, leadingOf, RUNNING_HEAD, TEXT_SIZES } from './paper'
import { setWhole, setWithinPlaces, type Passage, type Setting } from './setting'
import { composePlan, planHeight, type Plan } from './plan'
import { composeProfile, profileHeight, type Profile } from './profile'
import type { Composition, SummaryOptions, SummarySource } from './source'
import { composeStrengths, strengthsHeight, type Strengths } from './strengths'
import type { Words } from './words'

/** The two pages, block by block. On one page `brief`, `strengths` and `outlook` stay out. */
interface Blocks {
  band: Band
  brief: readonly Fact[] | null
  profile: Profile
  completeness: readonly Passage[]
  strengths: Strengths | null
  plan: Plan
  outlook: Outlook | null
}

/** The summary for a funder, ready to be printed: nothing is left to decide, nothing to compute. */
export interface Summary extends Blocks {
  /** Names the document, and so the file it is saved as. */
  documentTitle: string
  title: string
  /** The criteria and the edition of the grid. */
  reference: string
  /** The same as a sentence, with the note on the translation where there is one. */
  edition: string
  date: string
  projectName: string
  /** Of the running text, in points. */
  textSize: number
  /** Height of its lines, relative to its size. */
  leading: number
  pages: 1 | 2
  /** What a page has left, shared out above its headings, in millimetres. */
  air: readonly number[]
  annex: readonly AnnexPage[]
  /** Pages in all. */
  total: number
  /** What the document is and what it is not. */
  statement: string
}

/** Headings of a page. */
const GAPS = 4
const MOST_AIR = 4

function composeBlocks(composition: Composition): Blocks {
  const two = composition.options.pages === 2
  return {
    band: composeBand(composition),
    brief: two ? composeBrief(composition) : null,
    profile: composeProfile(composition),
    completeness: composeCompleteness(composition),
    strengths: two ? composeStrengths(composition) : null,
    plan: composePlan(composition),
    outlook: two ? composeOutlook(composition) : null,
  }
}

/** Heights of the pages in millimetres, as estimated from their texts. */
export function pageHeights(blocks: Blocks, size: number): number[] {
  const { band, brief, profile, completeness, strengths, plan, outlook } = blocks
  const first =
    bandHeight(band, size) +
    (brief ? briefHeight(brief, size) : 0) +
    profileHeight(profile, size) +
    completenessHeight(completeness, size)
  const steps = planHeight(plan, size)
  if (!strengths || !outlook) return [first + steps]
  return [
    first,
    RUNNING_HEAD + strengthsHeight(strengths, size) + steps + outlookHeight(outlook, size),
  ]
}

const holds = (blocks: Blocks, size: number): boolean =>
  pageHeights(blocks, size).every((height) => height <= CONTENT_HEIGHT)

/** The blocks at the largest size that holds everything; failing that, at the smallest, each text within its place. */
function fit(composeWith: (setting: Setting) => Blocks, ending: string) {
  for (const size of TEXT_SIZES) {
    const setting = setWhole(size)
    const blocks = composeWith(setting)
    if (holds(blocks, size)) return { setting, blocks }
  }
  const setting = setWithinPlaces(ending, false)
  const blocks = composeWith(setting)
  if (holds(blocks, setting.size)) return { setting, blocks }
  const tight = setWithinPlaces(ending, true)
  return { setting: tight, blocks: composeWith(tight) }
}

/** A page that is not full breathes, up to a point: a half-empty one is no ruin. */
const airOf = (height: number): number =>
  Math.max(0, Math.min((CONTENT_HEIGHT - height) / GAPS, MOST_AIR))

/** Composes the summary: what is said, where, and on how many pages. */
export function buildSummary(
  source: SummarySource,
  options: SummaryOptions,
  words: Words,
): Summary {
  const portrait = readIdentity(source, words)
  const compose = (setting: Setting): Composition => ({ source, portrait, options, words, setting })
  const { setting, blocks } = fit(
    (candidate) => composeBlocks(compose(candidate)),
    words.say('continued'),
  )
  const { publisher, year, translationNotice } = source.grid.source
  const reference = words.say('reference', {
    publisher,
    year,
    edition: source.assessment.edition,
  })
  const name = projectName(compose(setting))
  const date = words.date(source.assessment.date)
  const annex = composeAnnex(compose(setWhole(setting.size)), setting.overflows)
  return {
    ...blocks,
    documentTitle: words.say('documentTitle', { name, date }),
    title: words.say('title'),
    reference,
    edition: source.translated ? `${reference}. ${translationNotice}` : `${reference}.`,
    date,
    projectName: name,
    textSize: setting.size,
    leading: leadingOf(setting.size),
    pages: options.pages,
    air: pageHeights(blocks, setting.size).map(airOf),
    annex,
    total: options.pages + annex.length,
    statement: source.form.summaryFooter,
  }
}
