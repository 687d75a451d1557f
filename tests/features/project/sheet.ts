import { expect, vi } from 'vitest'
import ProjectPage from '@/features/project/ProjectPage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { settle, visit } from '../screen'

/** The sheet of the project that is open. */
export async function sheet(query = '') {
  const screen = await visit('project', ProjectPage, `/assessments/new/project${query}`)
  await vi.waitFor(() => expect(screen.wrapper.find('.essentials').exists()).toBe(true))
  await settle()
  const error = (key: string) => screen.wrapper.find(`[data-field="${key}"] .error`)
  return { ...screen, error }
}

/** What is stored of it. */
export const identity = () => useAssessmentStore().project?.identity
