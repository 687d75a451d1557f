import { WorkshopId } from '@/domain/workshop'
import { useWorkshopStore } from '@/stores/workshop'

/** Opens the workshop that an address names; false when it is not on this device. */
export const openWorkshop = (id: string): Promise<boolean> =>
  useWorkshopStore().open(WorkshopId.parse(id))
