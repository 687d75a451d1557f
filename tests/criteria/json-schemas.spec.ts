import { describe, expect, it } from 'vitest'
import { jsonSchema } from './json-schemas'
import { filesIn, kinds } from './shipped'

describe('the JSON Schemas that editors read', () => {
  it.each(kinds)('%s is the one its format gives; `npm run schemas` writes it', async (kind) => {
    await expect(jsonSchema(kind)).toMatchFileSnapshot(`../../criteria/schema/${kind}.schema.json`)
  })

  it('are there for every format, and no other', () => {
    expect(filesIn('criteria/schema').toSorted()).toEqual(
      kinds.map((kind) => `${kind}.schema.json`).toSorted(),
    )
  })
})
