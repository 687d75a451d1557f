import '../../stores/fresh'
import { createPinia, getActivePinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { CURRENT_EDITION } from '@/catalog'
import { readWorkshopCode } from '@/domain/workshop-code'
import { database } from '@/storage/database'
import { useOwnBallotStore } from '@/stores/own-ballot'
import { useSavingStore } from '@/stores/saving'

export const invitation = { code: readWorkshopCode('tigre jardin 42')! }

/** The address of a place in the ballot of that workshop. */
export const place = (step: string) => `/ballots/spf-cps/${CURRENT_EDITION}/tigre-jardin-42/${step}`

/** The ballot open in this tab and in another one, as after the QR code was scanned twice. */
export async function openTwice() {
  const here = getActivePinia()
  const [own, saving] = [useOwnBallotStore(), useSavingStore()]
  const id = await own.join(invitation, null)
  setActivePinia(createPinia())
  const elsewhere = useOwnBallotStore()
  await elsewhere.join(invitation, null)
  setActivePinia(here)
  const status = () => saving.status
  return { id, own, elsewhere, saving, status }
}

/** A disk that refuses the next write. */
export const refuseOnce = () =>
  vi.spyOn(database().ownBallots, 'put').mockRejectedValueOnce(new Error('disk'))
