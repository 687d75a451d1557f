import type { ResponseCode } from '@/domain/assessment'
import { editionOf } from '@/domain/edition'
import type { ModelId } from '@/domain/grid'
import { isOneVote, type Dots, type SentVote } from '@/domain/vote'
import { ParticipantId, type BallotAnswers, type Round } from '@/domain/workshop'
import { codeAt, placeOfCode, type WorkshopCode } from '@/domain/workshop-code'
import {
  damaged,
  refused,
  type BallotReading,
  type EditionName,
  type SentBallot,
} from './ballot-reading'
import { crc32, packBits, seal, unpackBits, unseal, type BitField } from './bytes'

/** What a ballot is meant for. */
export interface BallotTarget extends EditionName {
  code: WorkshopCode
  /** Every model of the edition, in grid order: a ballot holds answers by place. */
  models: readonly ModelId[]
}

/**
 * Layout, version 1, highest bit first: version 8, edition 16, workshop code 19, round 2, role 3 (0 is none),
 * participant 32, then 3 for each model in grid order; then CRC-32. 26 bytes for 32 models.
 * Round 1 or 2: the 3 bits are the place of an answer. Round 3: a vote for priorities, without role, and the 3 bits
 * are the dots that the model gets. Round 0 is none.
 * Only ever add a version: phones with an older application show older codes.
 */
export const BALLOT_VERSION = 1
const HEAD = { version: 8, edition: 16, code: 19, round: 2, role: 3, participant: 32 } as const
const HEAD_SIZES = Object.values(HEAD)
const MODEL_BITS = 3
const VOTE = 3

/** An answer is its place here. */
const states: readonly (ResponseCode | undefined)[] = [undefined, 0, 1, 2, 3, 'nc', 'nsp']

const sizesFor = (models: readonly ModelId[]): number[] => [
  ...HEAD_SIZES,
  ...models.map(() => MODEL_BITS),
]

/** How many bytes a ballot of this edition has, its checksum included. */
export const ballotLength = ({ models }: Pick<BallotTarget, 'models'>): number =>
  seal(packBits(sizesFor(models).map((bits) => [0, bits]))).length

/** Two bytes that stand for an edition; a test holds that shipped ones differ. */
export const editionMark = ({ gridId, edition }: EditionName): number =>
  crc32(new TextEncoder().encode(editionOf({ gridId, edition }))) & 0xffff

const PARTICIPANT = /^[0-9a-f]{8}$/

/** The id of a participant from a number drawn at random, 0 to 2³² − 1. */
export const participantIdAt = (drawn: number): ParticipantId =>
  ParticipantId.parse((drawn >>> 0).toString(16).padStart(8, '0'))

/** What precedes the models. */
interface Head extends Pick<SentBallot, 'participantId' | 'roleIndex'> {
  round: Round | typeof VOTE
}

function pack(head: Head, places: readonly number[], target: BallotTarget): Uint8Array {
  const { participantId, round, roleIndex } = head
  if (!PARTICIPANT.test(participantId)) throw new Error(`${participantId} cannot be sent`)
  const fields: BitField[] = [
    [BALLOT_VERSION, HEAD.version],
    [editionMark(target), HEAD.edition],
    [placeOfCode(target.code), HEAD.code],
    [round, HEAD.round],
    [roleIndex === null ? 0 : roleIndex + 1, HEAD.role],
    [Number.parseInt(participantId, 16), HEAD.participant],
  ]
  const body = places.map((place): BitField => [place, MODEL_BITS])
  return seal(packBits([...fields, ...body]))
}

/**
 * A ballot as bytes. Answers to models that the edition does not have are left out.
 * Throws when the participant's id is not one of `participantIdAt`.
 */
export const packBallot = (ballot: SentBallot, target: BallotTarget): Uint8Array =>
  pack(
    ballot,
    target.models.map((id) => states.indexOf(ballot.answers[id])),
    target,
  )

/**
 * A vote as bytes, as many as those of a ballot. Dots of models that the edition does not have are left out.
 * Throws when one person cannot give these dots, or when the participant's id is not one of `participantIdAt`.
 */
export function packVote({ participantId, dots }: SentVote, target: BallotTarget): Uint8Array {
  if (!isOneVote(dots)) throw new Error('One person cannot give these dots')
  const places = target.models.map((id) => dots[id] ?? 0)
  return pack({ participantId, round: VOTE, roleIndex: null }, places, target)
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

/** Null when one person cannot have given these dots. */
function dotsAt(places: readonly number[], models: readonly ModelId[]): Dots | null {
  const dots: Dots = {}
  for (const [index, id] of models.entries()) {
    const count = places[index] ?? 0
    if (count > 0) dots[id] = count
  }
  return isOneVote(dots) ? dots : null
}

const isRound = (round: number): round is Round => round === 1 || round === 2

function readingOf(
  { participantId, round, roleIndex, places }: Unpacked,
  { models }: BallotTarget,
): BallotReading {
  if (round === VOTE) {
    const dots = dotsAt(places, models)
    return dots ? { kind: 'vote', vote: { participantId, dots } } : damaged()
  }
  const answers = answersAt(places, models)
  if (answers === null || !isRound(round)) return damaged()
  return { kind: 'ballot', ballot: { participantId, round, roleIndex, answers } }
}

/**
 * What the bytes of a ballot or a vote say, whole and meant for this workshop, or why not.
 * `known`: the editions that can be named.
 */
export function unpackBallot(
  sealed: Uint8Array,
  target: BallotTarget,
  known: readonly EditionName[],
): BallotReading {
  const bytes = unseal(sealed)
  if (bytes === null) return damaged()
  const unpacked = readFields(bytes, target)
  const { version, mark, code } = unpacked
  if (version !== BALLOT_VERSION) return refused({ kind: 'unknownVersion', version })
  if (code !== target.code) return refused({ kind: 'otherWorkshop', code })
  if (mark !== editionMark(target)) {
    const edition = known.find((one) => editionMark(one) === mark) ?? null
    return refused({ kind: 'otherEdition', edition })
  }
  return sealed.length === ballotLength(target) ? readingOf(unpacked, target) : damaged()
}
