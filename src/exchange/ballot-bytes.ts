import type { ResponseCode } from '@/domain/assessment'
import type { GridId, ModelId } from '@/domain/grid'
import { ParticipantId, type Ballot, type BallotAnswers, type Round } from '@/domain/workshop'
import { codeAt, placeOfCode, type WorkshopCode } from '@/domain/workshop-code'
import { crc32, packBits, seal, unpackBits, unseal, type BitField } from './bytes'

/** One edition of one grid, by name. */
export interface EditionName {
  gridId: GridId
  edition: string
}

/** What a ballot is meant for. */
export interface BallotTarget extends EditionName {
  code: WorkshopCode
  /** Every model of the edition, in grid order: a ballot holds answers by place. */
  models: readonly ModelId[]
}

/** What a participant sends: nothing of it says who they are. */
export type SentBallot = Pick<Ballot, 'participantId' | 'round' | 'roleIndex' | 'answers'>

/** Why a ballot is not taken. */
export type BallotProblem =
  /** No ballot at all. */
  | { kind: 'notOurs' }
  /** A ballot that is not as it was sent. `lines`: those of a typed text that are wrong, from 1. */
  | { kind: 'damaged'; lines: readonly number[] }
  /** Written by a later version of the application. */
  | { kind: 'unknownVersion'; version: number }
  /** For another workshop, which is named. */
  | { kind: 'otherWorkshop'; code: WorkshopCode }
  /** About another edition, which is named if it is known here. */
  | { kind: 'otherEdition'; edition: EditionName | null }

export type BallotReading =
  { kind: 'ballot'; ballot: SentBallot } | { kind: 'refused'; problem: BallotProblem }

export const refused = (problem: BallotProblem): BallotReading => ({ kind: 'refused', problem })
export const damaged = (...lines: number[]): BallotReading => refused({ kind: 'damaged', lines })

/**
 * Layout, version 1, highest bit first: version 8, edition 16, workshop code 19, round 2, role 3 (0 is none),
 * participant 32, then 3 for each model in grid order; then CRC-32. 26 bytes for 32 models.
 * Only ever add a version: phones with an older application show older codes.
 */
export const BALLOT_VERSION = 1
const HEAD = { version: 8, edition: 16, code: 19, round: 2, role: 3, participant: 32 } as const
const HEAD_SIZES = Object.values(HEAD)
const ANSWER_BITS = 3

/** An answer is its place here. */
const states: readonly (ResponseCode | undefined)[] = [undefined, 0, 1, 2, 3, 'nc', 'nsp']

const sizesFor = (models: readonly ModelId[]): number[] => [
  ...HEAD_SIZES,
  ...models.map(() => ANSWER_BITS),
]

/** How many bytes a ballot of this edition has, its checksum included. */
export const ballotLength = ({ models }: Pick<BallotTarget, 'models'>): number =>
  seal(packBits(sizesFor(models).map((bits) => [0, bits]))).length

/** Two bytes that stand for an edition; a test holds that shipped ones differ. */
export const editionMark = ({ gridId, edition }: EditionName): number =>
  crc32(new TextEncoder().encode(`${gridId} ${edition}`)) & 0xffff

const PARTICIPANT = /^[0-9a-f]{8}$/

/** The id of a participant from a number drawn at random, 0 to 2³² − 1. */
export const participantIdAt = (drawn: number): ParticipantId =>
  ParticipantId.parse((drawn >>> 0).toString(16).padStart(8, '0'))

/**
 * A ballot as bytes. Answers to models that the edition does not have are left out.
 * Throws when the participant's id is not one of `participantIdAt`.
 */
export function packBallot(ballot: SentBallot, target: BallotTarget): Uint8Array {
  const { participantId, round, roleIndex, answers } = ballot
  if (!PARTICIPANT.test(participantId)) throw new Error(`${participantId} cannot be sent`)
  const head: BitField[] = [
    [BALLOT_VERSION, HEAD.version],
    [editionMark(target), HEAD.edition],
    [placeOfCode(target.code), HEAD.code],
    [round, HEAD.round],
    [roleIndex === null ? 0 : roleIndex + 1, HEAD.role],
    [Number.parseInt(participantId, 16), HEAD.participant],
  ]
  const body = target.models.map((id): BitField => [states.indexOf(answers[id]), ANSWER_BITS])
  return seal(packBits([...head, ...body]))
}

interface Unpacked {
  version: number
  mark: number
  code: WorkshopCode
  round: number
  roleIndex: number | null
  participantId: ParticipantId
  places: number[]
}

function readFields(bytes: Uint8Array, target: BallotTarget): Unpacked {
  const fields = unpackBits(bytes, sizesFor(target.models))
  const [version = 0, mark = 0, place = 0, round = 0, role = 0, drawn = 0, ...places] = fields
  return {
    version,
    mark,
    code: codeAt(place),
    round,
    roleIndex: role === 0 ? null : role - 1,
    participantId: participantIdAt(drawn),
    places,
  }
}

/** Null when a place is that of no answer. */
function answersAt(places: readonly number[], models: readonly ModelId[]): BallotAnswers | null {
  const answers: BallotAnswers = {}
  for (const [index, id] of models.entries()) {
    const place = places[index] ?? 0
    const answer = states[place]
    if (place >= states.length) return null
    if (answer !== undefined) answers[id] = answer
  }
  return answers
}

const isRound = (round: number): round is Round => round === 1 || round === 2

/** What the bytes say, whole and meant for this workshop, or why not. `known`: the editions that can be named. */
export function unpackBallot(
  sealed: Uint8Array,
  target: BallotTarget,
  known: readonly EditionName[],
): BallotReading {
  const bytes = unseal(sealed)
  if (bytes === null) return damaged()
  const { version, mark, code, round, roleIndex, participantId, places } = readFields(bytes, target)
  if (version !== BALLOT_VERSION) return refused({ kind: 'unknownVersion', version })
  if (code !== target.code) return refused({ kind: 'otherWorkshop', code })
  if (mark !== editionMark(target)) {
    const edition = known.find((one) => editionMark(one) === mark) ?? null
    return refused({ kind: 'otherEdition', edition })
  }
  const answers = answersAt(places, target.models)
  if (sealed.length !== ballotLength(target) || answers === null || !isRound(round))
    return damaged()
  return { kind: 'ballot', ballot: { participantId, round, roleIndex, answers } }
}
