import type { RouteLocationRaw } from 'vue-router'
import { WorkshopId } from '@/domain/workshop'
import { useWorkshopStore } from '@/stores/workshop'

/**
 * Opens the workshop that an address names: true, false when it is not on this device, or else the page that says
 * which edition its assessment waits for.
 */
export async function openWorkshop(id: string): Promise<boolean | RouteLocationRaw> {
  const store = useWorkshopStore()
  if (await store.open(WorkshopId.parse(id))) return true
  const { unreadable: assessmentId } = store
  return assessmentId ? { name: 'edition', params: { assessmentId }, replace: true } : false
}
