import { vi } from 'vitest'
import type { ResponseCode } from '@/domain/assessment'
import QuestionnairePage from '@/features/questionnaire/QuestionnairePage.vue'
import { useAssessmentStore } from '@/stores/assessment'
import { freshStart } from '../../stores/fresh'
import { visit } from '../screen'

/** The names of the addresses that show the questionnaire. */
export const screens = ['criterion', 'model']

/** A window of some width, which can change. To be taken back with `vi.unstubAllGlobals()`. */
export function windowOf(width: 'phone' | 'wide') {
  const follow = new Set<() => void>()
  const query = {
    matches: width === 'phone',
    addEventListener: (_: string, change: () => void) => follow.add(change),
    removeEventListener: (_: string, change: () => void) => follow.delete(change),
  }
  vi.stubGlobal('matchMedia', () => query)
  return {
    becomes: (next: 'phone' | 'wide') => {
      query.matches = next === 'phone'
      follow.forEach((change) => change())
    },
  }
}

/** A new questionnaire in a wide window, with nothing stored before. */
export async function freshQuestionnaire() {
  windowOf('wide')
  await freshStart()
  await useAssessmentStore().openNew()
}

/** The questionnaire at an address under `/assessments/x`, on the assessment that is open. */
export async function show(path: string) {
  const page = await visit(screens, QuestionnairePage, `/assessments/x${path}`)
  const radio = (id: string, code: ResponseCode) =>
    page.wrapper.get<HTMLInputElement>(`[name="answer-${id}"][value="${code}"]`)
  const click = (text: string, selector = 'a, button') => page.click(text, selector)
  return { ...page, radio, click }
}
