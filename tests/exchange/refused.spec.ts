import { describe, expect, it } from 'vitest'
import { compress } from '@/exchange/gzip'
import { Refusal } from '@/exchange/refusal'
import { answerIn, assessmentIn, changed, projectIn } from './changed'
import { bytesOf, fileOf, heading, refusalOf } from './reading'
import { wholeProject } from './rows'

const codeOf = async (file: Uint8Array | string) => {
  const refusal = await refusalOf(file)
  return refusal instanceof Refusal ? refusal.code : 'opened'
}

/** A file in which `people` showed their hands for the lowest level of a model. */
const recounted = (people: number) => {
  const file = fileOf([wholeProject()])
  return file.replace(/("levels":\s*\[\s*)1/, `$1${people}`)
}

describe('a file that is not opened', () => {
  const text = fileOf([wholeProject()])
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

  it.each<[string, string, Uint8Array | string]>([
    ['is empty', 'empty', ''],
    ['is a picture', 'foreign', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff)],
    ['is a text', 'foreign', 'Bonjour'],
    ['is JSON of another kind', 'foreign', '{"name":"x","version":"1.0.0"}'],
    ['is a list', 'foreign', '[]'],
    ['is a number', 'foreign', '12'],
    ['is named as an inherited property', 'foreign', '{"format":"toString","formatVersion":1}'],
    ['stops in the middle', 'truncated', text.slice(0, text.length / 2)],
    ['stops before the last bracket', 'truncated', text.trimEnd().slice(0, -1)],
    ['has lost a comma', 'damaged', text.replace(',"phase"', '"phase"')],
    [
      'has another format version',
      'newer',
      changed((one) => Object.assign(one, { formatVersion: 2 })),
    ],
    [
      'has no number as its version',
      'damaged',
      changed((one) => Object.assign(one, { formatVersion: '1' })),
    ],
    ['has half a version', 'damaged', changed((one) => Object.assign(one, { formatVersion: 0.5 }))],
    ['has a key too much', 'damaged', changed((one) => Object.assign(one, { extra: 1 }))],
    ['has a key too much in an answer', 'damaged', changed((one) => (answerIn(one).score = 3))],
    [
      'has lost its projects',
      'damaged',
      changed((one) => delete (one as { projects?: unknown }).projects),
    ],
    ['has a level that is none', 'damaged', changed((one) => (answerIn(one).response = 4))],
    ['has a number for a text', 'damaged', changed((one) => (answerIn(one).comment = 12))],
    [
      'has an endless text',
      'damaged',
      changed((one) => (answerIn(one).comment = 'x'.repeat(4_001))),
    ],
    [
      'has an id that leads elsewhere',
      'damaged',
      changed((one) => (projectIn(one).id = '../settings')),
    ],
    ['has an id like an address', 'damaged', changed((one) => (assessmentIn(one).id = 'new'))],
    [
      'has an answer to no model',
      'damaged',
      changed(
        (one) =>
          (assessmentIn(one).answers = { x: { response: 1, updatedAt: heading.exportedAt } }),
      ),
    ],
    [
      'has a date of the far future',
      'damaged',
      changed((one) => (answerIn(one).updatedAt = '2999-01-01T00:00:00.000Z')),
    ],
    [
      'has a date that is none',
      'damaged',
      changed((one) => (answerIn(one).updatedAt = '2026-02-31T00:00:00.000Z')),
    ],
    [
      'has a number beyond all bounds',
      'damaged',
      changed((one) => (assessmentIn(one).participantsCount = 'N')).replace('"N"', '1e999'),
    ],
    ['counts half a person', 'damaged', recounted(0.5)],
    ['counts more people than a room ever holds', 'damaged', recounted(1e9)],
    ['names a project twice', 'damaged', fileOf([wholeProject(), wholeProject()])],
    ['sets a prototype', 'unsafe', text.replace('"contact"', '"__proto__"')],
    ['sets a constructor', 'unsafe', text.replace('"contact"', '"constructor"')],
    ['is deeply nested', 'unsafe', deep(50)],
    ['is nested a hundred thousand times', 'unsafe', deep(100_000)],
    [
      'has too many keys',
      'unsafe',
      JSON.stringify(Object.fromEntries(Array.from({ length: 1_001 }, (_, key) => [`k${key}`, 1]))),
    ],
    [
      'has a million keys',
      'unsafe',
      `{${Array.from({ length: 1_000_000 }, (_, key) => `"k${key}":1`).join(',')}}`,
    ],
    [
      'is about another edition',
      'unknownEdition',
      changed((one) => (assessmentIn(one).edition = '9.0.0')),
    ],
    [
      'is about another grid',
      'unknownEdition',
      changed((one) => (assessmentIn(one).gridId = 'elsewhere')),
    ],
  ])('because it %s says so: %s', async (_, code, file) => {
    expect(await codeOf(file)).toBe(code)
  })

  it('names the place that broke', async () => {
    const refusal = await refusalOf(changed((one) => (answerIn(one).comment = 12)))
    expect(refusal).toMatchObject({
      details: { place: 'projects › 0 › assessments › 0 › answers › 1.1.1 › comment' },
    })
  })

  it('names the editions it would need', async () => {
    const refusal = await refusalOf(changed((one) => (assessmentIn(one).edition = '9.0.0')))
    expect(refusal).toMatchObject({ details: { editions: 'spf-cps 9.0.0' } })
  })

  it('is not unpacked beyond what a file may hold', async () => {
    const bomb = await compress(new Uint8Array(130_000_000))
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await codeOf(bomb)).toBe('unpacksTooLarge')
  })

  it('is truncated when its compression stops early', async () => {
    const packed = await compress(bytesOf(text))
    expect(await codeOf(packed.slice(0, packed.length / 2))).toBe('truncated')
  })
})
