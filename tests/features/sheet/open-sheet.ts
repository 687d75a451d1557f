import { expect } from 'vitest'
import type { WorkshopId, WorkshopOptions } from '@/domain/workshop'
import SheetPage from '@/features/sheet/SheetPage.vue'
import { useWorkshopStore } from '@/stores/workshop'
import { openWorkshop } from '../../stores/open-workshop'
import { settle, visit } from '../screen'

export const store = () => useWorkshopStore()

export async function show(id: WorkshopId) {
  const page = await visit('workshopPaper', SheetPage, `/workshops/${id}/paper`)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.wrapper.get('.pad').trigger('keydown', { key })
    await settle()
  }
  const text = (selector: string) => page.wrapper.get(selector).text()
  const status = () => text('.entry .status')
  return { ...page, press, text, status }
}

export async function open(options: Partial<WorkshopOptions> = {}) {
  const { id } = await openWorkshop()
  store().setOptions(options)
  return { id, ...(await show(id)) }
}

/** Storage may take its time on a busy machine. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })
export const answers = () => store().ballots[0]?.answers ?? {}
