import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GridId } from '@/domain/grid'
import type { SentVote } from '@/domain/vote'
import { codeAt } from '@/domain/workshop-code'
import { readBallot, writeBallot, writeVote } from '@/exchange/ballot'
import {
  ballotLength,
  editionMark,
  packBallot,
  packVote,
  participantIdAt,
} from '@/exchange/ballot-bytes'
import { encodeText } from '@/exchange/ballot-code'
import { crc32, unseal } from '@/exchange/bytes'
import { anyBallotFor, anyTarget, anyVoteFor, ballotOf, targetOf, voteOf } from './ballots'

const target = targetOf()
const ballot = ballotOf(7, target)
const { qr, lines, file, fileName } = writeBallot(ballot, target)
const taken = { kind: 'ballot', ballot }

const anySent = anyTarget.chain((to) => anyBallotFor(to).map((sent) => [to, sent] as const))

describe('a ballot', () => {
  it('comes back the same from its code, its lines and its file, for any edition up to 40 models', () => {
    fc.assert(
      fc.property(anySent, ([to, sent]) => {
        const written = writeBallot(sent, to)
        const expected = { kind: 'ballot', ballot: sent }
        expect(readBallot(written.qr, to)).toEqual(expected)
        expect(readBallot(written.lines.join('\n'), to)).toEqual(expected)
        expect(readBallot(written.file, to)).toEqual(expected)
      }),
    )
  })

  it('of 32 models is 26 bytes, 44 characters for a camera and 45 for a hand', () => {
    expect(packBallot(ballot, target)).toHaveLength(26)
    expect(ballotLength(target)).toBe(26)
    expect(qr).toMatch(/^RCPS:[0-9A-Z$%*+\-./:]{39}$/)
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(/^[0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5}$/)
  })

  it('keeps its form: phones with an older application show older codes', () => {
    expect(qr).toMatchInlineSnapshot(`"RCPS:L80GOGV1S000700O9F5JUZ0R78K*M6W1D4MDVX0"`)
    expect(lines).toMatchInlineSnapshot(`
      [
        "05TQT C6M1C 0000X",
        "07ECA ECAEC AECAV",
        "ECAEC AE6C7 05SC8",
      ]
    `)
  })

  it('is named after its workshop as a file, which says what it is', () => {
    expect(fileName).toBe('repere-cps-atelier-belette-piano-42-00000007.json')
    expect(JSON.parse(file)).toEqual({
      format: 'repere-cps.ballot',
      formatVersion: 1,
      workshop: 'belette-piano-42',
      ballot: qr,
    })
  })

  it('leaves out answers to models of another grid', () => {
    const answers = { ...ballot.answers, '9.9.9': 3 as const }
    expect(readBallot(writeBallot({ ...ballot, answers }, target).qr, target)).toEqual(taken)
  })

  it('is not written for a participant whose id does not fit', () => {
    const other = { ...ballot, participantId: participantIdAt(1).slice(1) as never }
    expect(() => writeBallot(other, target)).toThrow('cannot be sent')
  })
})

const vote = voteOf(5, target)
const anyCast = anyTarget.chain((to) => anyVoteFor(to).map((cast) => [to, cast] as const))

describe('a vote', () => {
  it('comes back the same from its code, its lines and its file, for any edition up to 40 models', () => {
    fc.assert(
      fc.property(anyCast, ([to, cast]) => {
        const written = writeVote(cast, to)
        const expected = { kind: 'vote', vote: cast }
        expect(readBallot(written.qr, to)).toEqual(expected)
        expect(readBallot(written.lines.join('\n').toLowerCase(), to)).toEqual(expected)
        expect(readBallot(written.file, to)).toEqual(expected)
      }),
    )
  })

  it('is as long as a ballot, in a form and a file of its own', () => {
    const written = writeVote(vote, target)
    expect(packVote(vote, target)).toHaveLength(ballotLength(target))
    expect(written.qr).toMatchInlineSnapshot(`"RCPS:L80GOG02S000500OA4GK8000000000000-PL+WB"`)
    expect(written.fileName).toBe('repere-cps-atelier-belette-piano-42-00000005-vote.json')
  })

  it.each([
    ['more dots than a person has', { '1.1.1': 2, '1.1.2': 2 }],
    ['half a dot', { '1.1.1': 0.5 }],
    ['a dot taken away', { '1.1.1': -1, '1.1.2': 3 }],
  ])('is not written with %s', (_, dots) => {
    expect(() => writeVote({ ...vote, dots }, target)).toThrow('cannot give')
  })

  it('leaves out dots of models of another grid, and may have none at all', () => {
    const read = (dots: SentVote['dots']) =>
      readBallot(writeVote({ ...vote, dots }, target).qr, target)
    expect(read({ '9.9.9': 3 } as SentVote['dots'])).toEqual({
      kind: 'vote',
      vote: { ...vote, dots: {} },
    })
  })

  it('is refused for another workshop, and cut or misspelt, as a ballot is', () => {
    const { qr: code, lines: typed } = writeVote(vote, target)
    const elsewhere = targetOf({ code: codeAt(5) })
    expect(readBallot(code, elsewhere)).toEqual({
      kind: 'refused',
      problem: { kind: 'otherWorkshop', code: target.code },
    })
    const [first = '', ...others] = typed
    const slip = first.startsWith('0') ? '1' : '0'
    expect(readBallot([slip + first.slice(1), ...others].join('\n'), target)).toEqual({
      kind: 'refused',
      problem: { kind: 'damaged', lines: [1] },
    })
  })
})

describe('the mark of an edition', () => {
  it('differs between all shipped editions', () => {
    const published = JSON.parse(readFileSync('criteria/published.json', 'utf8')) as Record<
      string,
      Record<string, unknown>
    >
    const marks = Object.entries(published).flatMap(([gridId, editions]) =>
      Object.keys(editions).map((edition) =>
        editionMark({ gridId: GridId.parse(gridId), edition }),
      ),
    )
    expect(marks).not.toHaveLength(0)
    expect(new Set(marks).size).toBe(marks.length)
  })
})

describe('the parts of a ballot', () => {
  it('use the CRC-32 that others use', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    expect(unseal(new Uint8Array(4))).toBeNull()
    expect(unseal(new Uint8Array())).toBeNull()
  })

  it('use the alphabet of QR codes, two bytes in three characters', () => {
    expect(encodeText(Uint8Array.of(0, 0))).toBe('000')
    expect(encodeText(Uint8Array.of(255, 255))).toBe('J%X')
    expect(encodeText(Uint8Array.of(1))).toBe('10')
  })
})
