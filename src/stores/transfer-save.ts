import { defineStore } from 'pinia'
import { identityText, type Project, type ProjectId } from '@/domain/assessment'
import type { WholeProject } from '@/domain/whole-project'
import { copyFileName, hasPrivateFields } from '@/exchange/copy'
import type { Tally } from '@/exchange/compare'
import { decrypt } from '@/exchange/encryption'
import { mergeProject } from '@/exchange/merge'
import { FILE_LIMIT, readFile, type Pace } from '@/exchange/read'
import { totalsOf } from '@/exchange/review'
import { bundleText, encodeFile, projectText } from '@/exchange/write'
import { listProjects } from '@/storage/projects'
import { inBatches, readProjects } from '@/storage/transfer'
import { useBackupStore } from './backup'
import { now, today } from './identifiers'
import { usePreferencesStore } from './preferences'
import { stretch, useTask } from './task'

// Replaced by the build with the version in package.json.
declare const APP_VERSION: string

/** What to save to a file. */
export interface SaveChoice {
  /** Null for everything, preferences included. */
  projectIds: readonly ProjectId[] | null
  /** Whether to include whom to contact. */
  contact: boolean
  /** Null for a file that anyone can open. */
  passphrase: string | null
}

/** A file that was read back and holds what it should. */
export interface SavedFile {
  name: string
  blob: Blob
  /** Whether someone is named as a contact on this device who is not in the file. */
  leavesContact: boolean
  projects: number
  assessments: number
  answers: number
  planLines: number
  workshops: number
}

/** The file would be too large to be opened again. */
export class OversizeError extends Error {
  override readonly name = 'OversizeError'
}

/** The file, read back, does not hold what it should. */
class UnfaithfulError extends Error {
  override readonly name = 'UnfaithfulError'
}

function nameFor(projects: readonly WholeProject[], isEverything: boolean, word: string): string {
  const [only, ...others] = projects
  const isOne = only !== undefined && others.length === 0 && !isEverything
  return (isOne && identityText(only.project.identity, 'name')) || word
}

/** Says whether a reading of a file says nothing else than the rows it was made of. */
function holdsNothingElse(rows: WholeProject, read: WholeProject | undefined): boolean {
  if (!read || read.answers.length !== rows.answers.length) return false
  const here = { ...rows, isInBin: false, deleted: new Map<string, string>() }
  const totals = totalsOf([mergeProject(here, read).review])
  return Object.values(totals).every(
    ({ add, replace, leave }: Tally) => add + replace + leave === 0,
  )
}

/** Saves projects, or everything, to a file. */
export const useTransferSaveStore = defineStore('transferSave', () => {
  const preferences = usePreferencesStore()
  const backup = useBackupStore()
  const { progress, run, cancel } = useTask()

  async function collect(ids: readonly ProjectId[], pace: Pace): Promise<WholeProject[]> {
    const rows: WholeProject[] = []
    for (const batch of inBatches(ids)) {
      rows.push(...(await readProjects(batch)))
      await pace(rows.length / ids.length)
    }
    return rows
  }

  /** Opens what was made, as someone else would. */
  async function verify(file: Uint8Array, choice: SaveChoice, rows: WholeProject[], pace: Pace) {
    const bytes = choice.passphrase === null ? file : await decrypt(file, choice.passphrase)
    const { projects } = await readFile(bytes, { hasEdition: () => true, pace })
    const isFaithful =
      projects.length === rows.length &&
      rows.every((one, index) => holdsNothingElse(one, projects[index]))
    if (!isFaithful) throw new UnfaithfulError()
  }

  async function write(choice: SaveChoice, word: string, pace: Pace): Promise<SavedFile> {
    const isEverything = choice.projectIds === null
    const ids = choice.projectIds ?? (await listProjects()).map(({ id }) => id)
    const rows = await collect(ids, stretch(pace, 0, 0.5))
    const texts: string[] = []
    for (const [index, one] of rows.entries()) {
      texts.push(projectText(one, choice))
      await stretch(pace, 0.5, 0.6)((index + 1) / rows.length)
    }
    const heading = { application: APP_VERSION, exportedAt: now() }
    const text = bundleText(
      { ...heading, preferences: isEverything ? preferences.all : undefined },
      texts,
    )
    const { bytes, extension } = await encodeFile(text, choice.passphrase)
    if (bytes.length > FILE_LIMIT) throw new OversizeError()
    await verify(bytes, choice, rows, stretch(pace, 0.6, 1))
    return {
      name: copyFileName(nameFor(rows, isEverything, word), today(), extension),
      blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }),
      leavesContact:
        !choice.contact && rows.some(({ project }) => hasPrivateFields(project.identity)),
      projects: rows.length,
      assessments: rows.reduce((sum, { assessments }) => sum + assessments.length, 0),
      answers: rows.reduce((sum, { answers }) => sum + answers.length, 0),
      planLines: rows.reduce((sum, { planLines }) => sum + planLines.length, 0),
      workshops: rows.reduce((sum, { workshops }) => sum + workshops.length, 0),
    }
  }

  /**
   * Makes a file and reads it back before it is offered. `word` names a file that is not of one project. Rejects
   * with CancelledError, OversizeError, or what the browser says when storage cannot be read.
   */
  const save = (choice: SaveChoice, word: string): Promise<SavedFile> =>
    run((pace) => write(choice, word, pace))

  return {
    progress,
    cancel,
    save,
    /** To be called once a file of everything was offered to the person. */
    noteBackup: backup.saved,
    projects: (): Promise<Project[]> => listProjects(),
  }
})
