import { ROLE_NAME_LIMIT } from '@/domain/workshop'
import { countLabel } from '@/parts/count-label'

/** That a name is too long for a role, and by how much; empty when it is not. */
export function excessOf(name: string): string {
  const { length } = name.trim()
  return length > ROLE_NAME_LIMIT ? countLabel(length, ROLE_NAME_LIMIT) : ''
}

/** Roles as the room reads them: who types a code chooses by number. */
export const numberedRoles = (roles: readonly string[]): string[] =>
  roles.map((role, index) => `${String(index + 1)}\u00a0${role}`)
