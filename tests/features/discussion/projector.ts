import type { ResponseCode } from '@/domain/assessment'
import ProjectorPage from '@/features/discussion/ProjectorPage.vue'
import { loadMessages } from '@/i18n'
import { useWorkshopStore } from '@/stores/workshop'
import { modelId } from '../../builders'
import { freshStart } from '../../stores/fresh'
import { collectCodes, openWorkshop } from '../../stores/open-workshop'
import { settle, visit } from '../screen'

/** The model that people answered. */
export const model = modelId('1.2.1')
export const store = () => useWorkshopStore()

/** The projector of a workshop whose people answered one model; it is the one shown. */
export async function shown(...codes: ResponseCode[]) {
  const { id } = await openWorkshop()
  await collectCodes(model, codes)
  store().moveTo(model)
  const page = await visit('workshopProjector', ProjectorPage, `/workshops/${id}/projector`)
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      await settle()
    }
  }
  /** As it is read: what stands in two elements stands apart. */
  const text = () =>
    page.wrapper
      .html()
      .replaceAll(/<!--.*?-->/g, '')
      .replaceAll(/<[^>]+>|&nbsp;/g, ' ')
      .replaceAll(/\s+/g, ' ')
  const dots = () => page.wrapper.findAll('.dot').length
  return { ...page, press, text, dots }
}

/** An empty device, and all that a projector waits for. To be awaited before each test. */
export async function ready(): Promise<void> {
  await freshStart()
  await loadMessages('core', 'workshop', 'discussion')
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { ready: Promise.resolve() },
  })
}
