import { countCodes } from './answer-counts'
import { codeFromResponse } from './assessment'
import { LEAST_FOR_DOTS, readCounts, type Reading } from './consensus'
import type { ModelId } from './grid'
import type { Ballot, Round } from './workshop'

/** How those who chose one role answered one model. */
export interface RoleReading {
  /** Place of the role among those the workshop offers. */
  roleIndex: number
  reading: Reading
}

type Voice = Pick<Ballot, 'round' | 'roleIndex' | 'answers'>

const readRole = (modelId: ModelId, ballots: readonly Voice[]): Reading =>
  readCounts(modelId, countCodes(ballots.flatMap(({ answers }) => answers[modelId] ?? [])))

/** Whose ballots are compared: of people in the room, or of the invented participants of an example. */
export type Voices = 'people' | 'invented'

/**
 * The answers to one model by role, in the order of the roles: the roles in which three people or more gave a level.
 * Null under two such roles (scoring specification §4). Of `people` also null where subtracting these from the whole
 * group would leave one or two: in smaller roles or without any. Invented participants have nothing to hide.
 */
export function compareRoles(
  modelId: ModelId,
  round: Round,
  ballots: readonly Voice[],
  voices: Voices,
): RoleReading[] | null {
  const own = ballots.filter((ballot) => ballot.round === round)
  const roles = new Set(own.map(({ roleIndex }) => roleIndex))
  const readings = [...roles].map((roleIndex) => ({
    roleIndex,
    reading: readRole(
      modelId,
      own.filter((ballot) => ballot.roleIndex === roleIndex),
    ),
  }))
  const shown: RoleReading[] = []
  let left = 0
  for (const { roleIndex, reading } of readings) {
    if (roleIndex !== null && reading.showsDots) shown.push({ roleIndex, reading })
    else left += reading.rated
  }
  const isHidden = left === 0 || left >= LEAST_FOR_DOTS
  if (shown.length < 2 || (voices === 'people' && !isHidden)) return null
  return shown.toSorted((one, other) => one.roleIndex - other.roleIndex)
}

/** Whether not every role proposes the same. */
export const standApart = (roles: readonly RoleReading[]): boolean =>
  new Set(roles.map(({ reading }) => codeFromResponse(reading.proposal))).size > 1

/** What a second round changed for a model. */
export interface RoundChange {
  before: Reading
  after: Reading
  /** Where the proposed level went; null unless both rounds propose one. */
  proposal: 'up' | 'same' | 'down' | null
  /** Whether the answers came closer to each other; null unless both rounds show their dots. */
  spread: 'closer' | 'same' | 'wider' | null
}

const directionOf = (before: number, after: number): 'up' | 'same' | 'down' => {
  if (before === after) return 'same'
  return after > before ? 'up' : 'down'
}

function proposalChange({ proposal: before }: Reading, { proposal: after }: Reading) {
  if (before?.kind !== 'rated' || after?.kind !== 'rated') return null
  return directionOf(before.level, after.level)
}

/** The range says it first; at the same range, the consensus. */
function spreadChange(before: Reading, after: Reading): RoundChange['spread'] {
  if (!before.showsDots || !after.showsDots) return null
  const narrowing = (before.range?.width ?? 0) - (after.range?.width ?? 0)
  const closing = narrowing || (after.consensus ?? 0) - (before.consensus ?? 0)
  if (closing === 0) return 'same'
  return closing > 0 ? 'closer' : 'wider'
}

/** Compares the first round on a model with the second one. */
export const compareRounds = (before: Reading, after: Reading): RoundChange => ({
  before,
  after,
  proposal: proposalChange(before, after),
  spread: spreadChange(before, after),
})

/** How many people moved between the rounds, of those who gave a level in both. */
export interface Moves {
  up: number
  same: number
  down: number
}

/** Null under three people who gave a level in both rounds: fewer could be told apart. */
export function movesBetween(
  modelId: ModelId,
  ballots: readonly Pick<Ballot, 'participantId' | 'round' | 'answers'>[],
): Moves | null {
  const levelsIn = (round: Round) =>
    new Map(
      ballots.flatMap(({ participantId, round: own, answers }) => {
        const code = answers[modelId]
        return own === round && typeof code === 'number' ? [[participantId, code] as const] : []
      }),
    )
  const [first, second] = [levelsIn(1), levelsIn(2)]
  const moves: Moves = { up: 0, same: 0, down: 0 }
  for (const [participantId, after] of second) {
    const before = first.get(participantId)
    if (before !== undefined) moves[directionOf(before, after)] += 1
  }
  return moves.up + moves.same + moves.down < LEAST_FOR_DOTS ? null : moves
}
