import { expect } from 'vitest'
import type { ResponseCode } from '@/domain/assessment'
import type { ModelId } from '@/domain/grid'
import type { WorkshopId } from '@/domain/workshop'
import { useWorkshopStore } from '@/stores/workshop'
import { useWorkshopsStore } from '@/stores/workshops'
import { readBallotOf } from '../workshop-builders'

type OpenWorkshop = Promise<{ id: WorkshopId; store: ReturnType<typeof useWorkshopStore> }>

async function opened(id: WorkshopId): OpenWorkshop {
  const store = useWorkshopStore()
  await store.open(id)
  return { id, store }
}

/** A workshop of a project without sheet, open. */
export const openWorkshop = async (nameOf = (code: string) => code): OpenWorkshop =>
  opened(await useWorkshopsStore().startAlone(nameOf))

/** A training on one of the shipped examples, open. */
export const openTraining = async (): OpenWorkshop =>
  opened(await useWorkshopsStore().startTraining('ex-moulins'))

/** Ballots in the open workshop that answer one model, one from each participant: p0, p1 and so on. */
export async function collectCodes(model: ModelId, codes: readonly ResponseCode[]): Promise<void> {
  const store = useWorkshopStore()
  for (const [index, code] of codes.entries())
    await store.collect(readBallotOf(`p${index}`, { [model]: code }))
  await expect.poll(() => store.ballots.length).toBe(codes.length)
}
