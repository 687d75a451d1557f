import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GridId } from '@/domain/grid'
import { codeAt } from '@/domain/workshop-code'
import { readBallot, writeBallot } from '@/exchange/ballot'
import { packBallot } from '@/exchange/ballot-bytes'
import { writeQrText } from '@/exchange/ballot-code'
import { readLines, writeLines } from '@/exchange/ballot-lines'
import { seal } from '@/exchange/bytes'
import { ballotOf, targetOf } from './ballots'

const target = targetOf()
const ballot = ballotOf(7, target)
const { qr, lines, file } = writeBallot(ballot, target)
const taken = { kind: 'ballot', ballot }

describe('a ballot that was typed or pasted', () => {
  it.each([
    ['in small letters', (text: string) => text.toLowerCase()],
    ['without spaces', (text: string) => text.replaceAll(' ', '')],
    ['in one line', (text: string) => text.replaceAll('\n', ' ')],
    ['with other breaks', (text: string) => text.replaceAll('\n', '\r\n\r\n')],
    ['with hyphens', (text: string) => text.replaceAll(' ', '-')],
    [
      'with letters for the digits they look like',
      (text: string) => text.replaceAll('0', 'o').replaceAll('1', 'l'),
    ],
    [
      'without shift on a French keyboard',
      (text: string) => text.replaceAll('2', 'é').replaceAll('0', 'à'),
    ],
  ])('is read %s', (_, change) => {
    expect(readBallot(change(lines.join('\n')), target)).toEqual(taken)
  })

  it.each([
    ['with spaces', (text: string) => text.replace(/(.{9})/g, '$1 ')],
    ['over several lines', (text: string) => `\n ${text.replace(/(.{20})/g, '$1\r\n')}\n`],
    ['in small letters', (text: string) => text.toLowerCase()],
  ])('is read from the text of its code %s', (_, change) => {
    expect(readBallot(change(qr), target)).toEqual(taken)
  })

  const wrongLines = (typed: string[]) => {
    const reading = readBallot(typed.join('\n'), target)
    return reading.kind === 'refused' && reading.problem.kind === 'damaged'
      ? reading.problem.lines
      : reading
  }

  it('says which line is wrong', () => {
    const [first = '', second = '', third = ''] = lines
    const slip = second.startsWith('7') ? '8' : '7'
    expect(wrongLines([first, slip + second.slice(1), third])).toEqual([2])
    expect(wrongLines([first, second, third.slice(0, -1)])).toEqual([3])
    expect(wrongLines([first.slice(1), second, third])).toEqual([1])
    expect(wrongLines([second, first, third])).toEqual([1, 2])
    expect(wrongLines([first, second, `${third}5`])).toEqual([3])
  })

  it('misses no line of a ballot of one line, of which nothing is there', () => {
    expect(readLines('', 2)).not.toMatchObject({ kind: 'missing' })
  })

  it('says which line is missing', () => {
    const [first = '', second = '', third = ''] = lines
    const missing = (...typed: string[]) => readBallot(typed.join('\n'), target)
    const without = (line: number) => ({ kind: 'refused', problem: { kind: 'lineMissing', line } })
    expect(missing(second, third)).toEqual(without(1))
    expect(missing(first, third)).toEqual(without(2))
    expect(missing(first, second)).toEqual(without(3))
    expect(missing(`${first} ${second}`)).toEqual(without(3))
    const slip = second.startsWith('7') ? '8' : '7'
    expect(missing(first, slip + second.slice(1))).not.toEqual(without(3))
  })

  it('has no line in which one wrong character, or two neighbours swapped, goes unseen', () => {
    const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    const anySlip = fc.tuple(fc.nat(2), fc.nat(14), fc.constantFrom(...alphabet))
    fc.assert(
      fc.property(anySlip, ([line, place, character]) => {
        const plain = lines.map((one) => one.replaceAll(' ', ''))
        const old = Array.from(plain[line]!)
        const slipped = old.with(place, character)
        const swapped = old.with(place, old.at(place - 1)!).with(place - 1, old[place]!)
        for (const changed of [slipped, swapped]) {
          if (changed.join('') === old.join('')) continue
          expect(wrongLines(plain.with(line, changed.join('')))).toEqual([line + 1])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a ballot that is not taken', () => {
  const problemOf = (text: string) => {
    const reading = readBallot(text, target, [{ gridId: target.gridId, edition: '2.0.0' }])
    return reading.kind === 'refused' ? reading.problem : reading
  }

  it.each(['', 'https://example.org', 'Bonjour à tous', '{"a": 1}', '{', '42', 'WIFI:S:x;;'])(
    'is none of ours: %j',
    (text) => {
      expect(problemOf(text)).toEqual({ kind: 'notOurs' })
    },
  )

  it('is damaged', () => {
    expect(problemOf(qr.slice(0, -3))).toEqual({ kind: 'damaged', lines: [] })
    expect(problemOf(qr.slice(0, -1))).toEqual({ kind: 'damaged', lines: [] })
    expect(problemOf(`${qr}000`)).toEqual({ kind: 'damaged', lines: [] })
    expect(problemOf(qr.slice(0, 5))).toEqual({ kind: 'damaged', lines: [] })
    expect(problemOf(file.replace(qr, `${qr.slice(0, -1)}é`))).toEqual({
      kind: 'damaged',
      lines: [],
    })
  })

  it('is for another workshop, which is named', () => {
    const other = writeBallot(ballot, targetOf({ code: codeAt(5) }))
    const problem = { kind: 'otherWorkshop', code: codeAt(5) }
    expect(problemOf(other.qr)).toEqual(problem)
    expect(problemOf(other.lines.join(' '))).toEqual(problem)
  })

  it('is about another edition, named if it is known, whatever its number of models', () => {
    const later = targetOf({ edition: '2.0.0' }, 36)
    expect(problemOf(writeBallot(ballotOf(1, later), later).qr)).toEqual({
      kind: 'otherEdition',
      edition: { gridId: 'spf-cps', edition: '2.0.0' },
    })
    const foreign = targetOf({ gridId: GridId.parse('other') })
    const problem = problemOf(writeBallot(ballot, foreign).qr)
    expect(problem).toEqual({ kind: 'otherEdition', edition: null })
  })

  it('is of a later version', () => {
    const bytes = packBallot(ballot, target).slice(0, -4)
    bytes[0] = 2
    const problem = { kind: 'unknownVersion', version: 2 }
    expect(problemOf(writeQrText(seal(bytes)))).toEqual(problem)
    expect(problemOf(writeLines(seal(bytes)).join('\n'))).toEqual(problem)
  })

  it('holds what no ballot and no vote holds, though its checksum is right', () => {
    const answers = packBallot(ballot, target).slice(0, -4)
    answers[21] = 255
    const round = packBallot(ballot, target).slice(0, -4)
    round[5]! &= 0b11100111
    const vote = packBallot(ballot, target).slice(0, -4)
    vote[5]! |= 0b00011000
    for (const bytes of [answers, round, vote])
      expect(problemOf(writeQrText(seal(bytes)))).toEqual({ kind: 'damaged', lines: [] })
  })
})
