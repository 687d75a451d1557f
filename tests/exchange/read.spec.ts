import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { WholeProject } from '@/domain/whole-project'
import { packProject } from '@/exchange/bundle'
import { decrypt, isEncrypted } from '@/exchange/encryption'
import { compress } from '@/exchange/gzip'
import { answerIn, changed } from './changed'
import { bytesOf, fileOf, heading, read } from './reading'
import { wholeProject } from './rows'

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/exchange/fixtures/${name}`))

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
