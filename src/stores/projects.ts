import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Answers, Assessment, AssessmentId, Project, ProjectId } from '@/domain/assessment'
import { editionOf } from '@/domain/edition'
import { modelsOf, type Grid, type OperationalId } from '@/domain/grid'
import { SOURCE_LANGUAGE } from '@/domain/languages'
import { resumePoint } from '@/domain/progress'
import { answeredOf, countResponses } from '@/domain/response-counts'
import { loadAnswersOf } from '@/storage/answers'
import { addAssessment } from '@/storage/assessments'
import { binAssessment, binProject } from '@/storage/bin'
import {
  latestOf,
  putBundle,
  watchProjects,
  type ProjectPage,
  type ProjectRecord,
} from '@/storage/projects'
import { useAssessmentStore } from './assessment'
import { useBinStore } from './bin'
import { useContentStore } from './content'
import { newAssessment } from './draft'
import { loadGrids } from './editions'
import { bundleFromExample } from './example-bundle'
import { now } from './identifiers'
import { useSavingStore } from './saving'
import { turns } from './take-latest'

const FIRST_PAGE = 20

/** How far an assessment is. */
export interface Progress {
  answered: number
  total: number
  /** Where to go on answering. */
  resumeAt: OperationalId
}

/** A project of the list. */
export interface ProjectEntry {
  project: Project
  /** Undefined when none of its assessments can be read. */
  latest: Assessment | undefined
  /** The others, newest first. */
  earlier: Assessment[]
  /** How far the latest one is; null when this build does not ship its edition. */
  progress: Progress | null
  /** Those that a workshop fills, each as often as one does. */
  filled: readonly AssessmentId[]
}

/** The projects on this device, most recently changed first. */
export const useProjectsStore = defineStore('projects', () => {
  const content = useContentStore()
  const open = useAssessmentStore()
  const saving = useSavingStore()
  /** Undefined until storage has answered. */
  const entries = shallowRef<readonly ProjectEntry[]>()
  const hasMore = shallowRef(false)
  /** Storage could not be read: what is shown is what was known before. */
  const isUnreadable = shallowRef(false)
  let limit = FIRST_PAGE
  const beginReceiving = turns()
  let stop = () => {}

  /** Follows the first projects of the list. Returns how to stop. */
  function follow() {
    limit = FIRST_PAGE
    restart()
    return () => {
      stop()
    }
  }

  function showMore() {
    limit += FIRST_PAGE
    restart()
  }

  function restart() {
    stop()
    stop = watchProjects(
      limit,
      (page) => void receive(page),
      () => {
        isUnreadable.value = true
      },
    )
  }

  async function receive(page: ProjectPage) {
    const isLatest = beginReceiving()
    const { total, records } = page
    // Only ids are read.
    const grids = await loadGrids(records.flatMap(latestOf), SOURCE_LANGUAGE)
    // A later page may have come while the grids were loading.
    if (!isLatest()) return
    entries.value = records.map((record) => entryOf(record, page, grids))
    hasMore.value = total > limit
    isUnreadable.value = false
  }

  /** How far each assessment is, but for those whose edition this build does not ship. */
  async function readProgress(
    assessments: readonly Assessment[],
  ): Promise<ReadonlyMap<AssessmentId, Progress>> {
    const [grids, answers] = await Promise.all([
      loadGrids(assessments, SOURCE_LANGUAGE),
      loadAnswersOf(assessments.map(({ id }) => id)),
    ])
    return new Map(
      assessments.flatMap((assessment) => {
        const progress = progressIn(assessment, answers, grids)
        return progress ? [[assessment.id, progress] as const] : []
      }),
    )
  }

  /** Stores one of the shipped examples as a marked project; gives its most recent assessment. */
  async function addExample(exampleId: string): Promise<AssessmentId> {
    const bundle = bundleFromExample(await content.examples(), exampleId)
    await putBundle(bundle)
    saving.noteSaved()
    const recent = bundle.assessments.at(-1)
    if (!recent) throw new Error(`Example ${exampleId} has no assessment`)
    return recent.id
  }

  /** Starts a further assessment of a stored project, empty and in its present phase. */
  async function addFurther(projectId: ProjectId): Promise<AssessmentId | null> {
    const assessment = await addAssessment(newAssessment(projectId))
    if (assessment) saving.noteSaved()
    return assessment?.id ?? null
  }

  /** Moves a project to the bin, with the last word of it; it can be restored from there by its id. */
  async function remove(id: ProjectId): Promise<void> {
    await saving.ended()
    await binProject(id, now())
    saving.noteSaved()
    if (open.project?.id === id) open.close()
  }

  /** Moves one assessment of a project to the bin; it can be restored from there by its id. */
  async function removeAssessment(id: AssessmentId): Promise<void> {
    await saving.ended()
    await binAssessment(id, now())
    saving.noteSaved()
    if (open.assessment?.id === id) open.close()
  }

  return {
    entries,
    hasMore,
    isUnreadable,
    follow,
    showMore,
    readProgress,
    addExample,
    addAssessment: addFurther,
    remove,
    removeAssessment,
    restore: useBinStore().restore,
  }
})

function entryOf(
  { project, assessments }: ProjectRecord,
  { answers, filled }: ProjectPage,
  grids: ReadonlyMap<string, Grid>,
): ProjectEntry {
  const [latest, ...earlier] = assessments.toReversed()
  return {
    project,
    latest,
    earlier,
    progress: latest ? progressIn(latest, answers, grids) : null,
    filled: filled.filter((one) => assessments.some(({ id }) => id === one)),
  }
}

/** How far an assessment is; null when its edition is not among the grids. */
function progressIn(
  assessment: Assessment,
  answers: ReadonlyMap<AssessmentId, Answers>,
  grids: ReadonlyMap<string, Grid>,
): Progress | null {
  const grid = grids.get(editionOf(assessment))
  const given = answers.get(assessment.id)
  if (!grid || !given) return null
  const models = modelsOf(grid).map(({ id }) => id)
  const counts = countResponses(models, given)
  return { answered: answeredOf(counts), total: counts.total, resumeAt: resumePoint(grid, given) }
}
