import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CURRENT_EDITION, CURRENT_GRID, loadGrid, loadMethod } from '@/catalog'
import { figureOf } from '@/domain/figures'
import { modelsOf } from '@/domain/grid'
import { editionsOf, filesIn } from './shipped'
import './sound'
import { englishTypography, frenchTypography } from './typography'
import { avoidedWords, claimsApproval, holdsContact } from './wording'

const folder = `criteria/${CURRENT_GRID}`
const grid = await loadGrid(CURRENT_GRID, CURRENT_EDITION, 'fr')
const french = await loadMethod(CURRENT_GRID, 'fr')
const english = await loadMethod(CURRENT_GRID, 'en')

/** What each line is: a heading and its depth, a list entry, a table row, a paragraph, or nothing. */
const outlineOf = (markdown: string): string[] =>
  markdown.split('\n').map((line) => {
    if (line.trim() === '') return ''
    return /^(#+|-|\d+\.|\|)(?=\s|-)/.exec(line)?.[1] ?? 'paragraph'
  })

/** The prose of a method: its lines without their marks, table rules left out. */
const proseOf = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter((line) => !/^[|\-: ]*$/.test(line))
    .map((line) => line.replace(/^(?:#+|-|\d+\.|>)\s+/, '').trim())

const problems = (markdown: string, check: (text: string) => readonly string[]): string[] =>
  proseOf(markdown).flatMap((line) => check(line).map((what) => `${what} in “${line}”`))

/** Names of levels are quoted, not written. */
const unquoted = (text: string): string =>
  grid.scale.levels.reduce((rest, { label }) => rest.replaceAll(label, ''), text)

const stepsOf = (markdown: string, to: string) =>
  [...markdown.matchAll(new RegExp(`^\\| (\\d+) ${to} (\\d+) \\|`, 'gm'))].map(
    ([, from, until]) => [Number(from), Number(until)],
  )

describe('the method', () => {
  it.each(filesIn(folder).filter((name) => /^method\..*\.md$/.test(name)))(
    'has the same outline in every language, line by line: %s',
    (name) => {
      expect(outlineOf(readFileSync(`${folder}/${name}`, 'utf8'))).toEqual(outlineOf(french))
    },
  )

  it('keeps the typography of its language', () => {
    expect(problems(french, frenchTypography)).toEqual([])
    expect(problems(english, englishTypography)).toEqual([])
  })

  it('does without anglicisms, office style and vague words', () => {
    expect(problems(french, (line) => avoidedWords(unquoted(line)))).toEqual([])
  })

  it('claims nobody’s approval and holds no contact', () => {
    const lines = [...proseOf(french), ...proseOf(english)]
    expect(lines.filter((line) => claimsApproval(line) || holdsContact(line))).toEqual([])
  })

  it.each([
    ['French', french, 'à'],
    ['English', english, 'to'],
  ])('plans a workshop of 90 minutes without gap, in %s', (_, markdown, to) => {
    const steps = stepsOf(markdown, to)
    expect(steps.at(0)?.[0]).toBe(0)
    expect(steps.at(-1)?.[1]).toBe(90)
    expect(steps.slice(1).map(([from]) => from)).toEqual(
      steps.slice(0, -1).map(([, until]) => until),
    )
  })

  it.each([2.249, 2.25])('writes a mean of %d as the display does', (mean) => {
    const { value, decimals } = figureOf(grid.scale.bands, mean)
    const shown = value.toFixed(decimals)
    expect(french).toContain(`${mean} s’écrit ${shown}`.replaceAll('.', ','))
    expect(english).toContain(`${mean} is written ${shown}`)
  })

  it('names practical models that exist', () => {
    const models: string[] = modelsOf(grid).map(({ id }) => id)
    // An edition looks like a model: 1.0.0.
    const known = [...models, ...editionsOf(CURRENT_GRID)]
    const named = `${french}\n${english}`.match(/\b\d\.\d\.\d\b/g) ?? []
    expect(named).toContain('1.4.1')
    expect(named.filter((id) => !known.includes(id))).toEqual([])
  })

  it('gives the bands the names and limits they have', () => {
    for (const { label, min } of grid.scale.bands) {
      expect(french).toMatch(
        new RegExp(`^\\| de ${`${min}`.replace('.', ',')} .*\\| ${label} \\|$`, 'm'),
      )
    }
  })
})
