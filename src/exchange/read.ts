import { editionOf } from '@/domain/edition'
import type { WholeProject } from '@/domain/whole-project'
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  BundleHead,
  BundleProject,
  packProject,
  unpackProject,
  type BundlePreferences,
} from './bundle'
import { AssessmentCopy, COPY_FORMAT, COPY_VERSION } from './copy'
import { decompress, isGzip } from './gzip'
import { inspectText, inspectValues } from './inspect'
import { Refusal } from './refusal'

/** Largest file that is opened, as it was chosen: 10 MB. */
export const FILE_LIMIT = 10_000_000
/** Largest text that a compressed file may hold. */
const TEXT_LIMIT = 120_000_000

/** Says how far a long piece of work is, from 0 to 1, and lets the page breathe. Rejects when it is cancelled. */
export type Pace = (share: number) => Promise<void>

/** What a file holds, checked, before anything is done with it. */
export interface FileContents {
  /** Version of the application that wrote it; null when the file does not say. */
  application: string | null
  exportedAt: string
  projects: WholeProject[]
  preferences: BundlePreferences | undefined
}

interface Options {
  /** Whether this build ships an edition of a grid. */
  hasEdition: (gridId: string, edition: string) => boolean
  pace: Pace
}

interface Parsed<T> {
  success: boolean
  data?: T
  error?: { issues: readonly { path: PropertyKey[] }[] }
}

/** What a schema made of a value. Throws a Refusal that says where it broke. */
function keptTo<T>(parsed: Parsed<T>, before: readonly PropertyKey[] = []): T {
  if (parsed.success) return parsed.data as T
  const path = [...before, ...(parsed.error?.issues[0]?.path ?? [])]
  throw new Refusal('damaged', { place: path.map(String).join(' › ') })
}

/** Whether a text begins as our files do, whatever follows. */
const beginsAsOurs = (text: string): boolean =>
  /^\s*\{\s*"format"\s*:\s*"repere-cps\./.test(text.slice(0, 200))

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const isOurs = beginsAsOurs(new TextDecoder().decode(bytes.subarray(0, 200)))
    throw new Refusal(isOurs ? 'damaged' : 'foreign', { place: '' }, { cause })
  }
}

function parse(text: string): unknown {
  if (/^\s*[[{]/.test(text)) inspectText(text)
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (!beginsAsOurs(text)) throw new Refusal('foreign', {}, { cause })
    const isWhole = text.trimEnd().endsWith('}')
    throw new Refusal(isWhole ? 'damaged' : 'truncated', { place: '' }, { cause })
  }
}

/** Our formats and the newest version of each that this build reads. */
const versions: Readonly<Record<string, number>> = {
  [BUNDLE_FORMAT]: BUNDLE_VERSION,
  [COPY_FORMAT]: COPY_VERSION,
}

/** The format of a parsed file. Throws a Refusal for a format or a version that this build does not read. */
function formatOf(value: unknown): string {
  const { format, formatVersion } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>
  const newest = typeof format === 'string' && Object.hasOwn(versions, format) && versions[format]
  if (typeof format !== 'string' || !newest) throw new Refusal('foreign')
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1)
    throw new Refusal('damaged', { place: 'formatVersion' })
  if (formatVersion > newest) throw new Refusal('newer', { version: formatVersion })
  return format
}

async function readBundle(value: unknown, pace: Pace): Promise<FileContents> {
  const { application, exportedAt, preferences, projects } = keptTo(BundleHead.safeParse(value))
  const rows: WholeProject[] = []
  for (const [index, project] of projects.entries()) {
    rows.push(unpackProject(keptTo(BundleProject.safeParse(project), ['projects', index])))
    await pace((index + 1) / projects.length)
  }
  return { application, exportedAt, preferences, projects: rows }
}

/**
 * A copy says what was true when it was made, whether or not that had been stored: its answers and lines bear
 * the date of the copy.
 */
function readCopy(value: unknown): FileContents {
  const copy = keptTo(AssessmentCopy.safeParse(value))
  const exportedAt = new Date(copy.exportedAt).toISOString()
  const { id: assessmentId, projectId } = copy.assessment
  if (projectId !== copy.project.id) throw new Refusal('damaged', { place: 'projectId' })
  const dated = { updatedAt: exportedAt }
  const packed = packProject(
    {
      project: { ...copy.project, ...dated },
      assessments: [{ ...copy.assessment, ...dated }],
      answers: copy.answers.map((answer) => ({ ...answer, assessmentId, ...dated })),
      planLines: copy.planLines.map((line) => ({ ...line, assessmentId, ...dated })),
      workshops: [],
    },
    { contact: true },
  )
  // What came with a copy keeps to the same limits as what comes with any file.
  const rows = unpackProject(keptTo(BundleProject.safeParse(packed)))
  return { application: null, exportedAt, preferences: undefined, projects: [rows] }
}

function checkEditions(projects: readonly WholeProject[], { hasEdition }: Options): void {
  const all = projects.flatMap(({ assessments }) => assessments)
  const unknown = all.filter(({ gridId, edition }) => !hasEdition(gridId, edition))
  if (unknown.length === 0) return
  const editions = [...new Set(unknown.map(editionOf))].join(', ')
  throw new Refusal('unknownEdition', { editions })
}

/** Refuses a workshop about an assessment that the file does not have. */
function checkWorkshops(projects: readonly WholeProject[]): void {
  for (const { assessments, workshops } of projects) {
    const ids = new Set(assessments.map(({ id }) => id))
    const lost = workshops.find(({ workshop }) => !ids.has(workshop.assessmentId))
    if (lost) throw new Refusal('damaged', { place: lost.workshop.id })
  }
}

/** Refuses a file that says two things under one id. */
function checkIds(projects: readonly WholeProject[]): void {
  const lists: readonly string[][] = [
    projects.map(({ project }) => project.id),
    projects.flatMap(({ assessments }) => assessments.map(({ id }) => id)),
    projects.flatMap(({ planLines }) => planLines.map(({ id }) => id)),
    projects.flatMap(({ workshops }) => workshops.map(({ workshop }) => workshop.id)),
  ]
  for (const ids of lists) {
    const seen = new Set<string>()
    const twice = ids.find((id) => seen.size === seen.add(id).size)
    if (twice !== undefined) throw new Refusal('damaged', { place: twice })
  }
}

/**
 * Reads the bytes of a file that is not encrypted: compressed or not, a bundle or a copy of one assessment.
 * Throws a Refusal for anything that is not exactly what the application writes; touches nothing.
 */
export async function readFile(bytes: Uint8Array, options: Options): Promise<FileContents> {
  if (bytes.length === 0) throw new Refusal('empty')
  const text = textOf(isGzip(bytes) ? await decompress(bytes, TEXT_LIMIT) : bytes)
  await options.pace(0)
  const value = parse(text)
  inspectValues(value)
  const format = formatOf(value)
  const contents = format === COPY_FORMAT ? readCopy(value) : await readBundle(value, options.pace)
  checkIds(contents.projects)
  checkWorkshops(contents.projects)
  checkEditions(contents.projects, options)
  return contents
}
