import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldsOf, IdentityForm } from '@/domain/identity'
import { AssessmentCopy, copyFileName, encodeCopy, PRIVATE_FIELDS } from '@/exchange/copy'
import { answerOf, assessmentOf, modelId, planLineOf, projectOf } from '../builders'

const awkward = '« Œuvre d’été – 50\u202f% & <b> » "\\\n\u2028😀'
const at = '2026-03-12T08:00:00.000Z'

const parts = {
  project: projectOf({ identity: { name: awkward, children: 30, ages: ['6-10'], months: null } }),
  assessment: assessmentOf({ participantsCount: 6 }),
  answers: [
    {
      modelId: modelId('1.1.1'),
      ...answerOf(2, { comment: awkward, evidence: 'Notebook', toConfirm: true }),
    },
    { modelId: modelId('2.1.3'), ...answerOf('nc', { reason: awkward }) },
    { modelId: modelId('2.1.4'), ...answerOf('nsp') },
    { modelId: modelId('2.1.5'), ...answerOf(null, { comment: 'Not yet' }) },
  ],
  planLines: [planLineOf()],
}

const decode = (text: string) => AssessmentCopy.parse(JSON.parse(text))

describe('a copy of an assessment', () => {
  it('holds everything as it is, down to the last character', () => {
    expect(decode(encodeCopy(parts, at))).toEqual({
      format: 'repere-cps.copy',
      formatVersion: 1,
      exportedAt: at,
      ...parts,
    })
  })

  it('does not say when it was described, since all of it bears the date of the copy', () => {
    const describedAt = { describedAt: at }
    const { project, assessment } = parts
    const described = {
      project: { ...project, ...describedAt },
      assessment: { ...assessment, ...describedAt },
    }
    expect(encodeCopy({ ...parts, ...described }, at)).toBe(encodeCopy(parts, at))
  })

  it('of an empty draft is a copy too', () => {
    const empty = { ...parts, answers: [], planLines: [] }
    expect(decode(encodeCopy(empty, at)).answers).toEqual([])
  })

  it('leaves out whom to contact, and nothing else of the identity', () => {
    const identity = { name: 'Ours', contact: 'someone', organisation: 'School' }
    const copy = encodeCopy({ ...parts, project: projectOf({ identity }) }, at)
    expect(decode(copy).project.identity).toEqual({ name: 'Ours', organisation: 'School' })
    expect(copy).not.toContain('someone')
  })

  it('leaves out exactly the fields that the identity form keeps private', () => {
    const forms = readdirSync('criteria', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
      .map(({ name }) =>
        IdentityForm.parse(JSON.parse(readFileSync(`criteria/${name}/identity.json`, 'utf8'))),
      )
    const kept = forms.flatMap(fieldsOf).filter(({ exportByDefault }) => exportByDefault === false)
    expect(new Set(kept.map(({ key }) => key))).toEqual(PRIVATE_FIELDS)
  })
})

describe('the name of its file', () => {
  it.each([
    ['Grandir ensemble', 'repere-cps-grandir-ensemble-2026-03-12.json'],
    ['« Œuvre d’été – 50 % & »', 'repere-cps-œuvre-d-ete-50-2026-03-12.json'],
    ['', 'repere-cps-2026-03-12.json'],
    ['  ', 'repere-cps-2026-03-12.json'],
    ['../../etc/passwd', 'repere-cps-etc-passwd-2026-03-12.json'],
    ['Проект', 'repere-cps-проект-2026-03-12.json'],
    [`${'a'.repeat(59)} b`, `repere-cps-${'a'.repeat(59)}-2026-03-12.json`],
    ['𝔸'.repeat(70), `repere-cps-${'𝔸'.repeat(60)}-2026-03-12.json`],
  ])('is safe on any file system: “%s”', (name, expected) => {
    expect(copyFileName(name, '2026-03-12')).toBe(expected)
  })
})
