import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { WholeProject } from '@/domain/whole-project'
import { packProject } from '@/exchange/bundle'
import { encrypt, decrypt, isEncrypted } from '@/exchange/encryption'
import { compress } from '@/exchange/gzip'
import { Refusal } from '@/exchange/refusal'
import { bytesOf, fileOf, heading, read, refusalOf } from './reading'
import { wholeProject } from './rows'

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/exchange/fixtures/${name}`))
const codeOf = async (file: Uint8Array | string) => {
  const refusal = await refusalOf(file)
  return refusal instanceof Refusal ? refusal.code : 'opened'
}

/** A file of one project, changed as parsed JSON. */
function changed(change: (file: Record<string, never> & { projects: never[] }) => void): string {
  const file = JSON.parse(fileOf([wholeProject()])) as Parameters<typeof change>[0]
  change(file)
  return JSON.stringify(file)
}

type Editable = Record<string, unknown>
const projectIn = (file: { projects: never[] }) => file.projects[0] as unknown as Editable
const assessmentIn = (file: { projects: never[] }) =>
  (projectIn(file).assessments as Editable[])[0]!
const answerIn = (file: { projects: never[] }) =>
  (assessmentIn(file).answers as Record<string, Editable>)['1.1.1']!

/** A file in which `people` showed their hands for the lowest level of a model. */
const recounted = (people: number) => {
  const file = fileOf([wholeProject()])
  return file.replace(/("levels":\s*\[\s*)1/, `$1${people}`)
}

describe('a file of every format ever written', () => {
  it('of projects, version 1, is read', async () => {
    const contents = await read(fixture('bundle-1.json'))
    expect(contents).toMatchObject({ ...heading, preferences: { language: 'fr', theme: 'system' } })
    expect(contents.projects).toEqual([wholeProject()])
  })

  it('of projects, version 1, encrypted, opens with its passphrase', async () => {
    const file = fixture('bundle-1.json.age')
    expect(isEncrypted(file)).toBe(true)
    const opened = await decrypt(file, 'quatre mots pour essayer')
    expect((await read(opened)).projects).toEqual([wholeProject()])
  })

  it('of projects, encrypted by the public age tool, opens with its passphrase', async () => {
    const opened = await decrypt(fixture('bundle-1.by-age-1.1.1.age'), 'quatre mots pour essayer')
    expect((await read(opened)).projects).toEqual([wholeProject()])
  })

  it('of one assessment, version 1, is read, dated when it was made and without the contact', async () => {
    const { projects, application } = await read(fixture('copy-1.json'))
    const whole = wholeProject()
    const identity = packProject(whole, { contact: false }).identity
    const updatedAt = heading.exportedAt
    const dated = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, updatedAt }))
    const expected: WholeProject = {
      project: { ...whole.project, identity, updatedAt },
      assessments: dated(whole.assessments),
      answers: dated(whole.answers),
      planLines: dated(whole.planLines),
      workshops: [],
    }
    expect(application).toBeNull()
    expect(projects).toEqual([expected])
  })

  it('may be compressed, or begin with a byte order mark', async () => {
    const text = fileOf([wholeProject()])
    expect((await read(await compress(bytesOf(text)))).projects).toEqual([wholeProject()])
    expect((await read(`\ufeff${text}`)).projects).toEqual([wholeProject()])
  })

  it('keeps signs of HTML as the text they are', async () => {
    const script = '<img src=x onerror=alert(1)>'
    const file = changed((one) => (answerIn(one).comment = script))
    expect((await read(file)).projects[0]!.answers[0]!.comment).toBe(script)
  })
})

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

describe('an encrypted file', () => {
  const secret = 'Œuvre d’été – 50\u202f%'

  it('opens with its passphrase and no other', async () => {
    const file = await encrypt(bytesOf('content'), secret)
    expect(new TextDecoder().decode(await decrypt(file, secret))).toBe('content')
    await expect(decrypt(file, 'Oeuvre d’été – 50 %')).rejects.toMatchObject({
      code: 'wrongPassphrase',
    })
  })

  it('that was cut or changed is not opened by halves', async () => {
    const file = await encrypt(bytesOf('x'.repeat(100_000)), secret)
    await expect(decrypt(file.slice(0, -10), secret)).rejects.toMatchObject({ code: 'truncated' })
    await expect(
      decrypt(
        file.map((byte, index) => (index === file.length - 5 ? byte ^ 1 : byte)),
        secret,
      ),
    ).rejects.toMatchObject({ code: 'truncated' })
  })

  it('may be written as text', async () => {
    const { armor } = await import('age-encryption')
    const file = bytesOf(armor.encode(await encrypt(bytesOf('content'), secret)))
    expect(isEncrypted(file)).toBe(true)
    expect(new TextDecoder().decode(await decrypt(file, secret))).toBe('content')
    await expect(decrypt(file.slice(0, 200), secret)).rejects.toMatchObject({ code: 'truncated' })
  })

  it('is refused when it would cost too much, or was made for a key', async () => {
    const header = (stanza: string) => bytesOf(`age-encryption.org/v1\n-> ${stanza}\nAAAA\n--- x\n`)
    await expect(decrypt(header('scrypt bBjlhJVYZeE4aqUdmtRHfw 30'), secret)).rejects.toMatchObject(
      { code: 'tooCostly' },
    )
    await expect(decrypt(header('X25519 abc'), secret)).rejects.toMatchObject({
      code: 'notPassphrase',
    })
  })

  it('is known by how it begins', () => {
    expect(isEncrypted(bytesOf(fileOf([])))).toBe(false)
    expect(isEncrypted(new Uint8Array())).toBe(false)
  })
})
