import { CURRENT_EDITION, CURRENT_GRID } from '@/catalog'
import { GridId } from '@/domain/grid'
import { ownBallotIdOf, type OwnBallot } from '@/domain/own-ballot'
import type { ReadInvitation } from '@/exchange/invitation'
import { now } from './identifiers'
import { newParticipantId } from './workshop-identifiers'

/** The ballot of someone who joins a workshop for the first time. */
export function newOwnBallot(invitation: ReadInvitation): OwnBallot {
  const at = now()
  const place = {
    gridId: invitation.gridId ?? GridId.parse(CURRENT_GRID),
    edition: invitation.edition ?? CURRENT_EDITION,
    code: invitation.code,
  }
  return {
    ...place,
    id: ownBallotIdOf(place),
    participantId: newParticipantId(),
    generalId: invitation.generalId ?? null,
    design: invitation.design ?? false,
    roles: [...(invitation.roles ?? [])],
    roleIndex: null,
    answers: {},
    secondModels: [],
    secondAnswers: {},
    round: 1,
    dots: {},
    createdAt: at,
    updatedAt: at,
  }
}

/** A ballot with what an invitation says: a link says more than a code that was typed before or after it. */
export const withInvitation = (
  ballot: OwnBallot,
  { generalId, design, roles }: ReadInvitation,
  roleIndex: number | null,
): OwnBallot => ({
  ...ballot,
  ...(generalId !== undefined && { generalId }),
  ...(design !== undefined && { design }),
  ...(roles && { roles: [...roles] }),
  ...(roleIndex !== null && { roleIndex }),
})
