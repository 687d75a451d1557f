import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { modelId } from '../../builders'
import { answer } from '../../stores/answering'
import { freshQuestionnaire, show } from './shown'

beforeAll(() => loadMessages('core', 'questionnaire'))

beforeEach(freshQuestionnaire)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the phase of a project', () => {
  it('is asked again with what becomes of the answers, and keeps them', async () => {
    answer({ '1.2.1': 2 })
    const { wrapper, click } = await show('/criteria/1.2')
    expect(wrapper.text()).toContain('Projet en cours')
    await click('Changer', 'button')
    const dialog = wrapper.get('dialog')
    expect(dialog.text()).toContain('Votre réponse garde son niveau')
    await dialog.get('input[type=radio]').setValue(true)
    expect(useAssessmentStore().assessment?.phase).toBe('running')

    await click('Changer la phase', 'dialog button')

    expect(useAssessmentStore().assessment?.phase).toBe('design')
    expect(wrapper.text()).toContain('Prévu par écrit')
    expect(wrapper.text()).toContain('Répondez pour ce qui est prévu aujourd’hui')
    const kept = useAssessmentStore().answers.get(modelId('1.2.1'))
    expect(kept?.response).toEqual({ kind: 'rated', level: 2 })
  })

  it('is said once and for all, before the first answer too', async () => {
    const { wrapper, click } = await show('/criteria/1.2')
    const open = useAssessmentStore()
    expect(open.knownPhase).toBeNull()
    await click('Changer', 'button')
    await wrapper.get('dialog input[type=radio]').setValue(true)
    expect(open.isDraft).toBe(true)
    await click('Changer la phase', 'dialog button')
    expect(open.knownPhase).toBe('design')
    expect(open.project?.identity.phase).toBe('design')
  })
})
