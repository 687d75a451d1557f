import { defineStore } from 'pinia'
import { hasEdition } from '@/catalog'
import type { Assessment } from '@/domain/assessment'
import { editionOf } from '@/domain/edition'
import type { Grid } from '@/domain/grid'
import type { IdentityForm } from '@/domain/identity'
import type { Classification } from '@/domain/references'
import type { Known, WholeProject } from '@/domain/whole-project'
import { decrypt, isEncrypted } from '@/exchange/encryption'
import { mergeProject } from '@/exchange/merge'
import { FILE_LIMIT, readFile, type FileContents, type Pace } from '@/exchange/read'
import { Refusal } from '@/exchange/refusal'
import { changesAnything, totalsOf, type MergeTotals, type ProjectReview } from '@/exchange/review'
import { inBatches, readKnown } from '@/storage/transfer'
import { storeIncoming, undoWrites, type Undoable } from '@/storage/transfer-write'
import { useContentStore } from './content'
import { loadGrids } from './editions'
import { now } from './identifiers'
import { usePreferencesStore, type Preferences } from './preferences'
import { useSavingStore } from './saving'
import { stretch, useTask } from './task'

export { failureOf } from '@/storage/failure'

/** What the fields of a project are called, and what they let one choose from. */
export interface Sheet {
  form: IdentityForm
  classification: Classification
}

/** What a file would do here, before anything is written. */
export interface Preview {
  contents: FileContents
  reviews: ProjectReview[]
  /** When the older answers of the file were asked for; null when they were not. */
  takenAt: string | null
  totals: MergeTotals
  /** The grid of an assessment with answers that differ, in the language of the interface. */
  gridOf: (assessment: Assessment) => Grid
  /** Null when no field of a project differs. */
  sheet: Sheet | null
  /** Preferences of the file that differ from those here. */
  preferences: Partial<Preferences> | null
}

/** What is here changed after the preview was made. Nothing was written. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError'
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > FILE_LIMIT) throw new Refusal('tooLarge', { size: file.size })
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new Refusal('unreadable', {}, { cause })
  }
}

/** Opens a file of projects: shows what it would do, does it, and takes it back. */
export const useTransferOpenStore = defineStore('transferOpen', () => {
  const content = useContentStore()
  const preferences = usePreferencesStore()
  const saving = useSavingStore()
  const { progress, run, tick, cancel } = useTask()
  let undoable: Undoable | undefined

  function differing(found: FileContents['preferences']): Partial<Preferences> | null {
    const known: Record<string, unknown> = preferences.all
    const others = Object.entries(found ?? {}).filter(([key, value]) => known[key] !== value)
    return others.length > 0 ? Object.fromEntries(others) : null
  }

  async function loadSheet(): Promise<Sheet> {
    const [form, classification] = await Promise.all([
      content.identityForm(),
      content.classification(),
    ])
    return { form, classification }
  }

  async function review(
    contents: FileContents,
    takenAt: string | null,
    pace: Pace,
  ): Promise<Preview> {
    const reviews: ProjectReview[] = []
    for (const batch of inBatches(contents.projects)) {
      const known = await readKnown(batch)
      for (const [index, here] of known.entries()) {
        const project = batch[index]
        if (project) reviews.push(mergeProject(here, project, takenAt).review)
      }
      await pace(reviews.length / contents.projects.length)
    }
    const differingIn = reviews
      .flatMap(({ assessments }) => assessments)
      .filter((one) => one.differing.length > 0)
      .map(({ assessment }) => assessment)
    const grids = await loadGrids(differingIn, preferences.language)
    const sheetDiffers = reviews.some(({ differingFields }) => differingFields.length > 0)
    return {
      contents,
      reviews,
      sheet: sheetDiffers ? await loadSheet() : null,
      takenAt,
      totals: totalsOf(reviews),
      gridOf: (assessment) => {
        const grid = grids.get(editionOf(assessment))
        if (!grid) throw new Error(`No answer of assessment ${assessment.id} differs`)
        return grid
      },
      preferences: differing(contents.preferences),
    }
  }

  /**
   * Reads a file and says what it would do; 'locked' for one that needs a passphrase. Rejects with a Refusal for
   * a file that cannot be opened, with CancelledError, or with what the browser says when storage cannot be read.
   */
  const open = (file: File, passphrase: string | null): Promise<Preview | 'locked'> =>
    run(async (pace) => {
      const bytes = await bytesOf(file)
      if (isEncrypted(bytes) && passphrase === null) return 'locked'
      const plain =
        passphrase !== null && isEncrypted(bytes) ? await decrypt(bytes, passphrase) : bytes
      const contents = await readFile(plain, { hasEdition, pace: stretch(pace, 0, 0.6) })
      return review(contents, null, stretch(pace, 0.6, 1))
    })

  /** Makes the preview again, for when something changed here in the meantime. */
  const lookAgain = ({ contents, takenAt }: Preview): Promise<Preview> =>
    run((pace) => review(contents, takenAt, pace))

  /** Makes the preview of the same file with its older answers. */
  const takeAnswers = (preview: Preview): Promise<Preview> =>
    lookAgain({ ...preview, takenAt: now() })

  /**
   * Stores the projects that the preview shows, all of them or nothing, and then its preferences if
   * `withPreferences`: false when those could not be taken, because the words of their language did not come.
   * Rejects with ChangedMeanwhileError when that would not be what the preview shows, and with CancelledError.
   */
  const apply = (preview: Preview, withPreferences: boolean): Promise<boolean> =>
    run(async () => {
      const expected = new Map(preview.reviews.map((one) => [one.project.id, JSON.stringify(one)]))
      const changing = new Set(
        preview.reviews.filter(changesAnything).map(({ project }) => project.id),
      )
      const projects = preview.contents.projects.filter(({ project }) => changing.has(project.id))
      const decide = (file: WholeProject, here: Known) => {
        const { review: found, writes } = mergeProject(here, file, preview.takenAt)
        if (JSON.stringify(found) !== expected.get(file.project.id))
          throw new ChangedMeanwhileError()
        return writes
      }
      undoable = await storeIncoming(projects, decide, (done) =>
        tick(projects.length === 0 ? 1 : done / projects.length),
      )
      if (projects.length > 0) saving.noteSaved()
      if (!withPreferences || !preview.preferences) return true
      return preferences.change(preview.preferences).then(
        () => true,
        () => false,
      )
    })

  /** Takes back what was stored last. False when it was changed since, and stays as it is. */
  async function undo(): Promise<boolean> {
    const done = undoable !== undefined && (await undoWrites(undoable))
    undoable = undefined
    return done
  }

  return {
    progress,
    cancel,
    open,
    lookAgain,
    takeAnswers,
    apply,
    undo,
    canUndo: () => undoable !== undefined,
  }
})
