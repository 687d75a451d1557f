import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCounts, countCodes } from '@/domain/answer-counts'
import {
  consensusOf,
  dispersionOf,
  LEAST_FOR_DOTS,
  mostDividedFirst,
  proposalOf,
  rangeOf,
  ratedCount,
  readAll,
  readCounts,
} from '@/domain/consensus'
import { explainDispersion, explainMedian } from '@/domain/consensus-explanation'
import { LEVELS } from '@/domain/grid'
import { modelId } from '../builders'
import { anyLevel } from './arbitraries'
import { anyCodes, anyCounts } from './counts'

const id = modelId('1.1.1')

describe('for any answers of a group', () => {
  it('the order in which ballots come does not matter', () => {
    const orders = anyCodes.chain((codes) =>
      fc
        .shuffledSubarray(codes, { minLength: codes.length })
        .map((again) => [codes, again] as const),
    )
    fc.assert(
      fc.property(orders, ([codes, again]) => {
        expect(readCounts(id, countCodes(again))).toEqual(readCounts(id, countCodes(codes)))
      }),
    )
  })

  it('ballots, and ballots with hands counted beside them, say the same', () => {
    fc.assert(
      fc.property(anyCodes, fc.nat(40), (codes, cut) => {
        const [ballots, hands] = [codes.slice(0, cut), codes.slice(cut)]
        const together = addCounts(countCodes(ballots), countCodes(hands))
        expect(readCounts(id, together)).toEqual(readCounts(id, countCodes(codes)))
      }),
    )
  })

  it('unanimity, and nothing else, is a consensus of 1', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const isUnanimous = LEVELS.filter((level) => counts.levels[level] > 0).length === 1
        expect(consensusOf(counts) === 1).toBe(isUnanimous)
      }),
    )
    fc.assert(
      fc.property(anyLevel, fc.integer({ min: 1, max: 300 }), (level, people) => {
        expect(consensusOf(countCodes(Array(people).fill(level)))).toBe(1)
      }),
    )
  })

  it('the consensus lies between 0 and 1, and a mirrored group agrees as much', () => {
    fc.assert(
      fc.property(anyCounts, ({ levels: [none, started, largely, fully], nc, nsp }) => {
        const counts = { levels: [none, started, largely, fully], nc, nsp } as const
        const mirrored = { levels: [fully, largely, started, none], nc, nsp } as const
        const consensus = consensusOf({ ...counts, levels: [...counts.levels] })
        expect(consensusOf({ ...mirrored, levels: [...mirrored.levels] })).toBe(consensus)
        if (consensus === null) return
        expect(consensus).toBeGreaterThanOrEqual(0)
        expect(consensus).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('the flag never contradicts the range', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const width = rangeOf(counts)?.width ?? 0
        const possible = {
          agreement: width <= 1,
          nuances: width === 2,
          strongGap: width >= 2,
        }
        const flag = dispersionOf(counts)
        if (flag === null) expect(ratedCount(counts)).toBeLessThan(3)
        else expect(possible[flag]).toBe(true)
        if (width === 3 && ratedCount(counts) >= 3) expect(flag).toBe('strongGap')
      }),
    )
  })

  it('answers without a level change neither the flag nor the consensus', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(9), fc.nat(9), (counts, nc, nsp) => {
        const more = { ...counts, nc, nsp }
        expect(dispersionOf(more)).toBe(dispersionOf(counts))
        expect(consensusOf(more)).toBe(consensusOf(counts))
      }),
    )
  })

  it('the proposed level is one that was given, with half of the levels at it or under it', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const proposal = proposalOf(counts)
        if (proposal?.kind !== 'rated') return
        const below = LEVELS.filter((level) => level < proposal.level)
        const under = below.reduce<number>((sum, level) => sum + counts.levels[level], 0)
        const here = counts.levels[proposal.level]
        expect(here).toBeGreaterThan(0)
        expect(2 * (under + here)).toBeGreaterThanOrEqual(ratedCount(counts))
        expect(2 * under).toBeLessThan(ratedCount(counts))
      }),
    )
  })

  it('the explanations come to the figures they explain, and tell nothing of one or two people', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { range, rated, dispersion } = readCounts(id, counts)
        const median = explainMedian(counts)
        expect(median === null).toBe(rated < LEAST_FOR_DOTS)
        expect(median?.levels[median.place - 1]).toBe(median?.result)
        const flag = explainDispersion(counts)
        expect(flag === null).toBe(rated < LEAST_FOR_DOTS)
        if (flag === null) return
        expect(flag).toMatchObject({ range, rated, dispersion })
        const isSplit = flag.atLowest >= flag.third && flag.atHighest >= flag.third
        if (flag.range.width === 2) expect(dispersion).toBe(isSplit ? 'strongGap' : 'nuances')
      }),
    )
  })

  it('sorting keeps every model once, those that can be shown first, the consensus never falling', () => {
    const models = Array.from({ length: 8 }, (_, index) => modelId(`1.1.${index + 1}`))
    const anyGroup = fc.array(anyCounts, { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(anyGroup, (group) => {
        const counts = new Map(models.map((model, index) => [model, group[index]!]))
        const sorted = mostDividedFirst(readAll(models, counts))
        expect(sorted.map((reading) => reading.modelId).toSorted()).toEqual(models)
        for (const shown of [true, false]) {
          const part = sorted.filter(({ showsDots }) => showsDots === shown)
          const figures = part.map(({ consensus }) => consensus ?? Infinity)
          expect(figures).toEqual(figures.toSorted((one, other) => one - other))
        }
        const kinds = sorted.map(({ showsDots }) => Number(showsDots))
        expect(kinds).toEqual(kinds.toSorted((one, other) => other - one))
      }),
    )
  })
})
