/** Roles as the room reads them: who types a code chooses by number. */
export const numberedRoles = (roles: readonly string[]): string[] =>
  roles.map((role, index) => `${String(index + 1)}\u00a0${role}`)
