import { describe, expect, it } from 'vitest'
import { CURRENT_GRID, loadIdentityForm, loadProgrammes, loadSuggestions } from '@/catalog'
import { fieldsOf } from '@/domain/identity'
import './sound'

const form = await loadIdentityForm(CURRENT_GRID, 'fr')
const suggestions = await loadSuggestions(CURRENT_GRID, 'fr')
const { programmes } = await loadProgrammes(CURRENT_GRID, 'fr')
const fields = fieldsOf(form)
const keys = fields.map(({ key }) => key)

const choicesOf = (key: string) => fields.find((field) => field.key === key)?.choices
const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id)

describe('the identity form', () => {
  it('gives each key once over all its groups', () => {
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('offers choices in the fields of choice, and in no other', () => {
    const wrong = fields.filter(
      ({ type, choices, choicesFrom }) =>
        (type === 'choice' || type === 'multichoice') !==
        ((choices?.length ?? 0) > 0 || choicesFrom !== undefined),
    )
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it('limits the length of texts only, and the size of numbers only', () => {
    const isText = (type: string) => type === 'text' || type === 'longtext'
    const wrong = fields.filter(
      ({ type, maxLength, min, max }) =>
        isText(type) !== (maxLength !== undefined) ||
        (type === 'number') !== (min !== undefined) ||
        (type !== 'number' && max !== undefined),
    )
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  it('lets a field depend on a choice that exists', () => {
    const conditions = fields.flatMap(({ showIf = {} }) => Object.entries(showIf))
    expect(conditions).not.toEqual([])
    for (const [key, wanted] of conditions) {
      expect(ids(choicesOf(key))).toEqual(expect.arrayContaining(wanted))
    }
  })

  it('feeds known parts of the funder’s form', () => {
    const blocks = ids(form.cerfaBlocks)
    const unknown = fields.filter(({ cerfa }) => cerfa !== undefined && !blocks?.includes(cerfa))
    expect(unknown.map(({ key }) => key)).toEqual([])
  })

  it('has as many required fields as its introduction says', () => {
    expect(form.intro).toContain('quatre champs')
    expect(fields.filter(({ required }) => required)).toHaveLength(4)
  })

  it.each(['settings', 'ages'] as const)(
    'offers the %s that suggestions are tagged with',
    (key) => {
      expect(choicesOf(key)).toEqual(suggestions[key])
    },
  )

  it('offers the programmes that are described, and another', () => {
    expect(ids(choicesOf('programme'))?.toSorted()).toEqual(
      [...programmes.map(({ id }) => id), 'other'].toSorted(),
    )
  })

  it('keeps out of the summary what may name a person or a sum', () => {
    const shown = fields.filter(({ summary }) => summary).map(({ key }) => key)
    expect(shown).not.toContain('contact')
    expect(shown).not.toContain('budget')
  })
})
