import { GeneralId, GridId } from '@/domain/grid'
import { Version } from '@/domain/text'
import { ROLE_NAME_LIMIT, ROLES_LIMIT } from '@/domain/workshop'
import { readWorkshopCode, type WorkshopCode } from '@/domain/workshop-code'
import type { EditionName } from './ballot-reading'

/** What a phone has to know before its owner answers. */
export interface Invitation extends EditionName {
  code: WorkshopCode
  /** The one general criterion of a short workshop; null for all. */
  generalId: GeneralId | null
  /** Whether the project is in design, so that the levels say what is planned. */
  design: boolean
  /** Names of the roles offered; none if nobody is asked. */
  roles: readonly string[]
}

/** What could be read of an invitation: someone who types a code brings the code alone. */
export type ReadInvitation = Pick<Invitation, 'code'> & Partial<Omit<Invitation, 'code'>>

/** Where one joins, after the `#` of the application's address. */
const JOIN = '/join/'
const KEYS = { gridId: 'g', edition: 'v', generalId: 'c', design: 'd', role: 'r' } as const

/** The route that a phone opens, such as `/join/tigre-jardin-42?g=spf-cps&v=1.0.0`. */
export function writeInvitation(invitation: Invitation): string {
  const { code, gridId, edition, generalId, design, roles } = invitation
  const query = new URLSearchParams({ [KEYS.gridId]: gridId, [KEYS.edition]: edition })
  if (generalId !== null) query.set(KEYS.generalId, generalId)
  if (design) query.set(KEYS.design, '1')
  for (const role of roles) query.append(KEYS.role, role)
  return `${JOIN}${code}?${query.toString()}`
}

/** The link that a QR code shows. `address`: where the application is published, with or without a `#…`. */
export const writeInvitationLink = (invitation: Invitation, address: string): string =>
  `${address.replace(/#.*$/, '')}#${writeInvitation(invitation)}`

/** Reads a link, a route, or a code that someone typed; null when it is none of them. */
export function readInvitation(text: string): ReadInvitation | null {
  const start = text.indexOf(JOIN)
  if (start === -1) {
    const typed = readWorkshopCode(text)
    return typed === null ? null : { code: typed }
  }
  const [path = '', query = ''] = text
    .slice(start + JOIN.length)
    .trim()
    .split('?')
  const code = readWorkshopCode(path)
  return code === null ? null : { code, ...readOptions(new URLSearchParams(query)) }
}

/** Whatever does not hold is left out: the code alone lets one join. */
function readOptions(query: URLSearchParams): Omit<ReadInvitation, 'code'> {
  const gridId = GridId.safeParse(query.get(KEYS.gridId)).data
  const edition = Version.safeParse(query.get(KEYS.edition)).data
  if (gridId === undefined || edition === undefined) return {}
  const roles = query.getAll(KEYS.role).map((role) => role.slice(0, ROLE_NAME_LIMIT))
  return {
    gridId,
    edition,
    generalId: GeneralId.safeParse(query.get(KEYS.generalId)).data ?? null,
    design: query.get(KEYS.design) === '1',
    roles: roles.filter((role) => role.trim() !== '').slice(0, ROLES_LIMIT),
  }
}
