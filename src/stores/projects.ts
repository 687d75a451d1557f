import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { CURRENT_GRID, loadExamples } from '@/catalog'
import type { AssessmentId, ProjectId } from '@/domain/assessment'
import {
  countAnswered,
  deleteProject,
  loadBundle,
  putBundle,
  watchProjects,
  type ProjectBundle,
  type ProjectPage,
} from '@/storage/projects'
import { newAssessment } from './draft'
import { bundleFromExample } from './example-bundle'
import { usePreferencesStore } from './preferences'

export type { ProjectRecord } from '@/storage/projects'

const FIRST_PAGE = 20

/** The projects on this device, most recently changed first. */
export const useProjectsStore = defineStore('projects', () => {
  const preferences = usePreferencesStore()
  const page = shallowRef<ProjectPage>()
  const answered = shallowRef<ReadonlyMap<AssessmentId, number>>(new Map())
  let stop = () => {}

  /** Follows the list; `limit` projects at most. Returns how to stop. */
  function follow(limit = FIRST_PAGE) {
    stop()
    stop = watchProjects(
      limit,
      (next) => void receive(next),
      () => {
        page.value = { total: 0, records: [] }
      },
    )
    return () => {
      stop()
    }
  }

  async function receive(next: ProjectPage) {
    const latest = next.records.flatMap(({ assessments }) => assessments.at(-1)?.id ?? [])
    answered.value = await countAnswered(latest)
    page.value = next
  }

  /** Stores one of the shipped examples as a marked project; gives its most recent assessment. */
  async function addExample(exampleId: string): Promise<AssessmentId> {
    const bundle = bundleFromExample(await examples(), exampleId)
    await putBundle(bundle)
    const recent = bundle.assessments.at(-1)
    if (!recent) throw new Error(`Example ${exampleId} has no assessment`)
    return recent.id
  }

  /** The shipped examples, in the language of the interface. */
  const examples = () => loadExamples(CURRENT_GRID, preferences.preferences.language)

  /** Starts a further assessment of a stored project, empty. */
  async function addAssessment(projectId: ProjectId): Promise<AssessmentId | null> {
    const bundle = await loadBundle(projectId)
    if (!bundle) return null
    const assessment = newAssessment(projectId)
    await putBundle({ ...bundle, assessments: [...bundle.assessments, assessment] })
    return assessment.id
  }

  /** Removes a project and gives back what was removed, so that it can be restored. */
  async function remove(id: ProjectId): Promise<ProjectBundle | null> {
    const bundle = await loadBundle(id)
    await deleteProject(id)
    return bundle
  }

  return {
    page,
    answered,
    follow,
    examples,
    addExample,
    addAssessment,
    remove,
    restore: putBundle,
  }
})
