import type { RouteLocationRaw } from 'vue-router'
import type { ModelId } from '@/domain/grid'
import { ownBallotIdOf, type OwnBallot, type OwnBallotId } from '@/domain/own-ballot'
import { GridId } from '@/domain/grid'
import { readWorkshopCode } from '@/domain/workshop-code'

/** Where one is in a ballot: on a model, reading it again, voting, or showing the code of either. */
export type Step = ModelId | 'review' | 'code' | 'vote' | 'vote-code'

type Named = Pick<OwnBallot, 'gridId' | 'edition' | 'code'>

/** The address of a place in a ballot. */
export const addressOf = ({ gridId, edition, code }: Named, step: Step): RouteLocationRaw => ({
  name: 'ballot',
  params: { gridId, edition, code, step },
})

/** The ballot that an address names; null when it names none. */
export function ballotIdOf(params: Record<string, unknown>): OwnBallotId | null {
  const code = readWorkshopCode(String(params.code))
  const gridId = GridId.safeParse(params.gridId).data
  return code && gridId ? ownBallotIdOf({ gridId, edition: String(params.edition), code }) : null
}
