import { describe, expect, it } from 'vitest'
import type { ResponseCode } from '@/domain/assessment'
import {
  agreedOrProposal,
  consensusOf,
  dispersionOf,
  flagOf,
  isToDiscuss,
  latestReadings,
  lowerMedian,
  mostDividedFirst,
  proposalOf,
  rangeOf,
  readAll,
  readCounts,
  strongGapsOf,
  type Dispersion,
} from '@/domain/consensus'
import { modelIds, modelId } from '../builders'
import { countsOf } from './counts'

const level = (value: 0 | 1 | 2 | 3) => ({ kind: 'rated', level: value })

describe('the lower median', () => {
  it.each<[ResponseCode[], number | null]>([
    [[2], 2],
    [[1, 2, 2, 3], 2],
    [[0, 1, 2, 3], 1],
    [[0, 3], 0],
    [[3, 3, 3, 0, 0], 3],
    [[2, 'nsp', 'nc', 3, 3], 3],
    [['nsp', 'nc'], null],
    [[], null],
  ])('of %j is %s', (codes, median) => {
    expect(lowerMedian(countsOf(...codes))).toBe(median)
  })
})

describe('the flag of a model', () => {
  it.each<[ResponseCode[], Dispersion | null]>([
    [[2, 2, 2, 2, 2, 0], 'nuances'],
    [[1, 2, 2, 2, 3], 'nuances'],
    [[1, 1, 1, 3, 3, 3], 'strongGap'],
    [[1, 1, 2, 2, 3, 3], 'strongGap'],
    [[3, 3, 3, 3, 3, 0], 'strongGap'],
    [[2, 2, 2], 'agreement'],
    [[1, 2, 1, 2], 'agreement'],
    [[0, 1, 2], 'strongGap'],
    [[0, 1, 1, 2], 'nuances'],
    [[0, 3], null],
    [[0, 3, 'nsp', 'nc'], null],
    [[], null],
  ])('of %j is %s', (codes, flag) => {
    expect(dispersionOf(countsOf(...codes))).toBe(flag)
  })
})

describe('the range', () => {
  it('is said from one level on', () => {
    expect(rangeOf(countsOf(2))).toEqual({ lowest: 2, highest: 2, width: 0 })
    expect(rangeOf(countsOf(0, 3))).toEqual({ lowest: 0, highest: 3, width: 3 })
    expect(rangeOf(countsOf('nsp'))).toBeNull()
  })
})

describe('the consensus', () => {
  it.each<[ResponseCode[], string]>([
    [[2, 2, 2, 2, 2, 2], '1.00'],
    [[1, 2, 1, 2, 1, 2], '0.74'],
    [[1, 1, 2, 2, 3, 3], '0.61'],
    [[0, 2, 0, 2, 0, 2], '0.42'],
    [[0, 1, 2, 3], '0.37'],
    [[0, 3, 0, 3, 0, 3], '0.00'],
    [[2, 2, 2, 2, 2, 0], '0.66'],
    [[3, 3, 3, 3, 3, 0], '0.35'],
  ])('of %j is %s', (codes, consensus) => {
    expect(consensusOf(countsOf(...codes))?.toFixed(2)).toBe(consensus)
  })

  it('is null when nobody gave a level', () => {
    expect(consensusOf(countsOf('nsp', 'nc'))).toBeNull()
  })
})

describe('the proposal', () => {
  it.each<[string, ResponseCode[], ReturnType<typeof proposalOf>]>([
    ['the lower median', [1, 2, 2, 3], { kind: 'rated', level: 2 }],
    ['"not applicable" over half', ['nc', 'nc', 3], { kind: 'notApplicable' }],
    ['"don’t know" over half', ['nsp', 'nsp', 3], { kind: 'unknown' }],
    ['the level at exactly half', ['nsp', 'nsp', 3, 1], { kind: 'rated', level: 1 }],
    ['to find out, where nobody gave a level', ['nsp', 'nc'], { kind: 'unknown' }],
    ['nothing without answers', [], null],
  ])('is %s', (_, codes, proposal) => {
    expect(proposalOf(countsOf(...codes))).toEqual(proposal)
  })

  it('gives way to what the team agreed', () => {
    expect(agreedOrProposal({ kind: 'unknown' }, countsOf(3, 3, 3))).toEqual({ kind: 'unknown' })
    expect(agreedOrProposal(null, countsOf(3, 3, 3))).toEqual(level(3))
    expect(agreedOrProposal(undefined, countsOf())).toBeNull()
  })
})

describe('what is shown', () => {
  it('hides dots under three levels, and the consensus under six', () => {
    const shown = (...codes: ResponseCode[]) => {
      const { showsDots, showsConsensus } = readCounts(modelId('1.1.1'), countsOf(...codes))
      return [showsDots, showsConsensus]
    }
    expect(shown(1, 2, 'nsp', 'nsp')).toEqual([false, false])
    expect(shown(1, 2, 3)).toEqual([true, false])
    expect(shown(1, 2, 3, 3, 3, 'nc')).toEqual([true, false])
    expect(shown(1, 2, 3, 3, 3, 3)).toEqual([true, true])
  })

  it('says that few people know from more than a third "don’t know" on, among three or more', () => {
    const isLittleKnown = (...codes: ResponseCode[]) =>
      readCounts(modelId('1.1.1'), countsOf(...codes)).isLittleKnown
    expect(isLittleKnown('nsp', 2, 2)).toBe(false)
    expect(isLittleKnown('nsp', 'nsp', 2, 2, 2)).toBe(true)
    expect(isLittleKnown('nsp', 'nsp')).toBe(false)
    expect(isLittleKnown('nsp', 'nsp', 'nsp')).toBe(true)
  })

  it('is flagged before how far apart the others are', () => {
    const flag = (...codes: ResponseCode[]) =>
      flagOf(readCounts(modelId('1.1.1'), countsOf(...codes)))
    expect(flag('nsp', 'nsp', 0, 3, 3)).toBe('littleKnown')
    expect(flag('nsp', 0, 3, 3)).toBe('strongGap')
    expect(flag(0, 3)).toBeNull()
  })
})

describe('the second round of a model', () => {
  const one = modelId('1.1.1')
  const counted = (first: ResponseCode[], second: ResponseCode[]) => {
    const [before, again] = [first, second].map((codes) => readCounts(one, countsOf(...codes)))
    return latestReadings([before!], [again!])[0] === again
  }

  it.each<[string, ResponseCode[], ResponseCode[], boolean]>([
    ['does not count while nobody answered it', [0, 0, 1], [], false],
    ['of one person does not speak for the group', [0, 0, 1], [3], false],
    [
      'without a level does not count either, however many people',
      [0, 0, 1, 1],
      ['nsp', 'nsp', 'nsp'],
      false,
    ],
    ['counts once three people gave a level', [0, 0, 1, 1, 1, 1], [3, 3, 3], true],
    ['counts once as many people answered it as the first', [0, 0, 1], [3, 3, 'nsp'], true],
    ['of one person counts where one person answered before', [0], [3], true],
    ['counts where nobody answered the first', [], [3], true],
  ])('%s', (_, first, second, counts) => {
    expect(counted(first, second)).toBe(counts)
  })
})

describe('the order of discussion', () => {
  const models = modelIds('1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5', '1.1.6')
  const readings = readAll(
    models,
    new Map([
      [models[1]!, countsOf(2, 2, 2)],
      [models[2]!, countsOf(0, 1, 1)],
      [models[3]!, countsOf(0, 3, 3)],
      // The mirror image of 1.1.3: as divided as it, to the last decimal.
      [models[4]!, countsOf(3, 2, 2)],
      [models[5]!, countsOf('nsp', 'nsp', 'nsp')],
    ]),
  )

  it('is the most divided first, ties in grid order, models without a level last', () => {
    const order = mostDividedFirst(readings).map((reading) => reading.modelId)
    expect(order).toEqual(['1.1.4', '1.1.3', '1.1.5', '1.1.2', '1.1.1', '1.1.6'])
  })

  it('has those that can be shown before those of one or two people, however divided these are', () => {
    const [unrated, opposed, alone, united] = models
    const given = readAll(
      models.slice(0, 4),
      new Map([
        [opposed!, countsOf(0, 3, 'nsp')],
        [alone!, countsOf(1)],
        [united!, countsOf(2, 2, 2)],
      ]),
    )
    const order = mostDividedFirst(given).map((reading) => reading.modelId)
    expect(order).toEqual([united, opposed, alone, unrated])
  })

  it('asks for the flagged models only', () => {
    expect(readings.filter(isToDiscuss).map((reading) => reading.modelId)).toEqual([
      '1.1.4',
      '1.1.6',
    ])
    expect(strongGapsOf(readings)).toEqual(new Set(['1.1.4']))
  })
})
