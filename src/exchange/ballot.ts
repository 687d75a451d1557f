import type { SentVote } from '@/domain/vote'
import { z } from '@/domain/zod'
import { ballotLength, packBallot, packVote, unpackBallot, type BallotTarget } from './ballot-bytes'
import { isQrText, readQrText, writeQrText } from './ballot-code'
import { readLines, writeLines } from './ballot-lines'
import {
  damaged,
  refused,
  type BallotReading,
  type EditionName,
  type SentBallot,
} from './ballot-reading'

export const BALLOT_FORMAT = 'repere-cps.ballot'

/** A ballot as a file: the text of its code, and for those who open it the workshop it is meant for. */
const BallotFile = z.object({
  format: z.literal(BALLOT_FORMAT),
  formatVersion: z.number(),
  ballot: z.string(),
})

/** A ballot, or a vote, in every form in which it leaves a phone. */
export interface WrittenBallot {
  /** For a QR code in alphanumeric mode: 44 characters for 32 models. */
  qr: string
  /** For typing and pasting: three lines of three groups of five for 32 models. */
  lines: string[]
  file: string
  fileName: string
}

/** The bytes in every form. `name`: what tells the file from others of the workshop. */
function write(bytes: Uint8Array, target: BallotTarget, name: string): WrittenBallot {
  const qr = writeQrText(bytes)
  const file = { format: BALLOT_FORMAT, formatVersion: 1, workshop: target.code, ballot: qr }
  return {
    qr,
    lines: writeLines(bytes),
    file: JSON.stringify(file, null, 2),
    fileName: `repere-cps-atelier-${target.code}-${name}.json`,
  }
}

/** Writes a ballot. Throws when the participant's id was not made by `participantIdAt`. */
export const writeBallot = (ballot: SentBallot, target: BallotTarget): WrittenBallot =>
  write(packBallot(ballot, target), target, ballot.participantId)

/** Writes a vote. Throws as for a ballot, and when one person cannot give these dots. */
export const writeVote = (vote: SentVote, target: BallotTarget): WrittenBallot =>
  write(packVote(vote, target), target, `${vote.participantId}-vote`)

/**
 * Reads a ballot, or a vote, in any of its forms: scanned, typed, pasted, or the text of a file.
 * `known`: the editions that a refusal can name.
 */
export function readBallot(
  text: string,
  target: BallotTarget,
  known: readonly EditionName[] = [],
): BallotReading {
  const code = text.trimStart().startsWith('{') ? codeInFile(text) : text
  if (code === null) return refused({ kind: 'notOurs' })
  const open = (bytes: Uint8Array) => unpackBallot(bytes, target, known)
  if (isQrText(code)) {
    const bytes = readQrText(code)
    return bytes === null ? damaged() : open(bytes)
  }
  const typed = readLines(code, ballotLength(target))
  if (typed.kind === 'bytes') return open(typed.bytes)
  if (typed.kind === 'missing') return refused({ kind: 'lineMissing', line: typed.line })
  return typed.kind === 'wrong' ? damaged(...typed.lines) : refused({ kind: 'notOurs' })
}

function codeInFile(text: string): string | null {
  try {
    const parsed = BallotFile.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.ballot : null
  } catch {
    return null
  }
}
