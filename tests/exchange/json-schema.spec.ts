import { expect, it } from 'vitest'
import { toJSONSchema, type $ZodType } from 'zod/v4/core'
import { Bundle } from '@/exchange/bundle'
import { AssessmentCopy } from '@/exchange/copy'

const about = {
  bundle: [
    'Repère CPS: projects',
    'Projects with their assessments, answers and next steps, for safe keeping or another device. One answer for each practical model: 0 to 3, nc (non concerné), nsp (ne sait pas), or null for none yet. Where the same thing is here and in a file, the later updatedAt wins; for the identity of a project and an assessment’s own fields, the later describedAt, or updatedAt where there is none.',
  ],
  copy: [
    'Repère CPS: a copy of one assessment',
    'One assessment as it was on screen. What it says bears the date of exportedAt.',
  ],
} as const

/** The JSON Schema of a format, as the text of a file; draft 7, which every tool knows. */
function schemaOf(kind: keyof typeof about, format: $ZodType): string {
  const [title, description] = about[kind]
  const schema = toJSONSchema(format, { target: 'draft-7', io: 'input' })
  return `${JSON.stringify({ title, description, ...schema }, null, 2)}\n`
}

it.each([
  ['bundle', Bundle],
  ['copy', AssessmentCopy],
] as const)(
  'the published JSON Schema of a %s is the one its format gives; `npm run schemas` writes it',
  async (kind, format) => {
    await expect(schemaOf(kind, format)).toMatchFileSnapshot(
      `../../public/schema/${kind}-1.schema.json`,
    )
  },
)
