import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { Stage, Workshop } from '@/domain/workshop'

/** The screen of each stage, by the name of its route. */
const screens: Record<Stage, string> = {
  prepare: 'workshopPrepare',
  collect: 'workshopCollect',
  discuss: 'workshopDiscuss',
  decide: 'workshopDecide',
}

/** Where a workshop goes on. */
export function useStages() {
  const router = useRouter()

  function addressOf({ id, stage }: Pick<Workshop, 'id' | 'stage'>): RouteLocationRaw {
    const name = router.hasRoute(screens[stage]) ? screens[stage] : screens.collect
    return { name, params: { workshopId: id } }
  }

  return { addressOf }
}
