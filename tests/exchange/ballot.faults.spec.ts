import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readBallot, writeBallot, writeVote } from '@/exchange/ballot'
import { packBallot, packVote, unpackBallot } from '@/exchange/ballot-bytes'
import { drawFrom } from '../draw'
import { report, scaled } from '../faults'
import { ballotOf, targetOf, voteOf } from './ballots'

const target = targetOf()
const trials = scaled(100_000)
/** Milliseconds before the full size is given up; it takes a few thousand. */
const patience = 60_000

describe('a ballot, or a vote, with a fault', () => {
  it(
    `is never taken for another one: one bit flipped in any byte, or cut anywhere, ${trials} times`,
    { timeout: patience },
    () => {
      const next = drawFrom(20_261_122)
      let taken = 0
      for (let trial = 0; trial < trials; trial += 1) {
        const drawn = next(2 ** 32)
        const bytes =
          trial % 4 === 3
            ? packVote(voteOf(drawn, target), target)
            : packBallot(ballotOf(drawn, target), target)
        const flipped = bytes.slice()
        const bit = next(bytes.length * 8)
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        const cut = bytes.slice(0, next(bytes.length))
        const both = flipped.slice(0, next(bytes.length))
        for (const faulty of [flipped, cut, both])
          if (unpackBallot(faulty, target, []).kind !== 'refused') taken += 1
      }
      report(`${trials} ballots flipped, cut, and both: ${taken} taken`)
      expect(taken).toBe(0)
    },
  )

  it(
    `is never taken for another one: one bit of a character flipped, or the text cut, ${trials} times`,
    { timeout: patience },
    () => {
      const next = drawFrom(4)
      let [taken, same] = [0, 0]
      for (let trial = 0; trial < trials; trial += 1) {
        const drawn = next(2 ** 32)
        const [ballot, vote] = [ballotOf(drawn, target), voteOf(drawn, target)]
        const isVote = trial % 8 >= 6
        const { qr, lines } = isVote ? writeVote(vote, target) : writeBallot(ballot, target)
        const sent = isVote ? { kind: 'vote', vote } : { kind: 'ballot', ballot }
        const text = trial % 2 === 0 ? qr : lines.join('\n')
        const place = next(text.length)
        const character = String.fromCharCode(text.charCodeAt(place) ^ (1 << next(7)))
        const flipped = text.slice(0, place) + character + text.slice(place + 1)
        for (const faulty of [flipped, text.slice(0, place)]) {
          const reading = readBallot(faulty, target)
          if (reading.kind === 'refused') continue
          // A small letter, or a break that became a space, is the same ballot.
          if (isDeepStrictEqual(reading, sent)) same += 1
          else taken += 1
        }
      }
      report(`${trials} texts flipped and cut: ${taken} taken for another, ${same} still the same`)
      expect(taken).toBe(0)
    },
  )
})
