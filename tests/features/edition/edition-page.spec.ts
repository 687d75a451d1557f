import '../../stores/fresh'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import EditionPage from '@/features/edition/EditionPage.vue'
import { loadMessages } from '@/i18n'
import * as newest from '@/storage/newest'
import { putBundle } from '@/storage/projects'
import { useAssessmentStore } from '@/stores/assessment'
import * as download from '@/ui/download'
import { answerOf, assessmentOf, modelId, projectOf } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { visit } from '../screen'

vi.mock('@/ui/download', { spy: true })
vi.mock('@/storage/newest', { spy: true })

const ofTheFuture = assessmentOf({ edition: '9.0.0' })

beforeAll(() => loadMessages('core', 'edition'))
beforeEach(async () => {
  await freshStart()
  await putBundle({
    project: projectOf(),
    assessments: [ofTheFuture],
    answers: [
      {
        ...answerOf(2),
        assessmentId: ofTheFuture.id,
        modelId: modelId('1.1.1'),
        updatedAt: ofTheFuture.updatedAt,
      },
    ],
    planLines: [],
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('an assessment of an edition that this build lacks is not opened, and nothing of it changes', async () => {
  const open = useAssessmentStore()
  expect(await open.open(ofTheFuture.id)).toBe(false)
  expect(open.unreadable?.assessment).toEqual(ofTheFuture)
  expect(open.assessment).toBeUndefined()
})

it('an assessment of another edition that was asked for before another one says nothing of itself', async () => {
  const open = useAssessmentStore()
  await Promise.all([open.open(ofTheFuture.id), open.openNew()])
  expect(open.unreadable).toBeUndefined()
})

it('its page says what happened and saves a copy with the answers', async () => {
  vi.mocked(download.downloadText).mockImplementation(() => undefined)
  await useAssessmentStore().open(ofTheFuture.id)
  const { wrapper, click } = await visit('edition', EditionPage, '/edition')
  const text = wrapper.text().replaceAll(/[\u00A0\u202F]/g, ' ')
  expect(text).toContain('« Project one », du 10 mars 2026, suit l’édition 9.0.0')
  expect(text).toContain('Rien n’est perdu')
  await click('Exporter une copie')
  await vi.waitFor(() => expect(download.downloadText).toHaveBeenCalled())
  const [file, content] = vi.mocked(download.downloadText).mock.calls[0]!
  expect(file).toMatch(/^repere-cps-project-one-.*\.json$/)
  expect(JSON.parse(content)).toMatchObject({
    assessment: ofTheFuture,
    answers: [{ modelId: '1.1.1' }],
  })
})

it('its page reloads in the newest version, and says why it could not', async () => {
  vi.mocked(newest.reloadNewest).mockResolvedValue(false)
  await useAssessmentStore().open(ofTheFuture.id)
  const { wrapper, click } = await visit('edition', EditionPage, '/edition')
  await click('Recharger la page')
  expect(wrapper.get('[role="alert"]').text()).toContain('Le réseau ne répond pas')
  vi.mocked(newest.reloadNewest).mockResolvedValue(true)
  await click('Recharger la page')
  expect(newest.reloadNewest).toHaveBeenCalledTimes(2)
  expect(wrapper.find('[role="alert"]').exists()).toBe(false)
})
