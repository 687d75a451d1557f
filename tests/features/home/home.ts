import { expect, vi } from 'vitest'
import HomePage from '@/features/home/HomePage.vue'
import { putBundle } from '@/storage/projects'
import { answersOf, assessmentOf, projectOf } from '../../builders'
import { settle, visit } from '../screen'

/** The home page, once it knows what is stored. */
export async function home() {
  const screen = await visit('home', HomePage, '/')
  await vi.waitFor(() => expect(screen.wrapper.find('h1').exists()).toBe(true))
  await settle()
  return screen
}

type Answered = Parameters<typeof answersOf>[0]

/** A stored project with one assessment and these answers; `index` makes its ids its own. */
export async function storedProject(index: number, name: string, answers: Answered = {}) {
  const [id, assessmentId] = [`a${index}` as never, `b${index}` as never]
  const at = `2026-03-11T09:${String(index).padStart(2, '0')}:00.000Z`
  const bundle = {
    project: projectOf({ id, identity: { name }, updatedAt: at }),
    assessments: [assessmentOf({ id: assessmentId, projectId: id, date: at.slice(0, 10) })],
    answers: Array.from(answersOf(answers), ([modelId, answer]) => ({
      ...answer,
      assessmentId,
      modelId,
      updatedAt: at,
    })),
    planLines: [],
  }
  await putBundle(bundle)
  return bundle
}
