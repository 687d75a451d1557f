import { describe, expect, it } from 'vitest'
import { elementKey, translate } from '@/domain/translate'

const source = {
  version: '1.0.0',
  title: 'Titre',
  rank: 2,
  terms: [
    { id: 'one', term: 'Un', see: ['two'] },
    { id: 'two', term: 'Deux' },
  ],
  facts: [{ key: 'size', label: 'Taille' }],
  levels: [{ value: 0, label: 'Rien', anchors: ['Aucun', 'Peu'] }],
}

describe('a translation', () => {
  it('replaces texts by key, and in lists by the id, key or value of their elements', () => {
    const texts = {
      title: 'Title',
      terms: { two: { term: 'Two' }, one: { term: 'One' } },
      facts: { size: { label: 'Size' } },
      levels: { '0': { label: 'Nothing', anchors: ['None', 'Little'] } },
    }
    expect(translate(source, texts)).toEqual({
      version: '1.0.0',
      title: 'Title',
      rank: 2,
      terms: [
        { id: 'one', term: 'One', see: ['two'] },
        { id: 'two', term: 'Two' },
      ],
      facts: [{ key: 'size', label: 'Size' }],
      levels: [{ value: 0, label: 'Nothing', anchors: ['None', 'Little'] }],
    })
  })

  it('leaves what it does not hold in the source language', () => {
    const translated = translate(source, {
      terms: { one: { term: 'One' } },
      levels: { '0': { anchors: ['None'] } },
    })
    expect(translated.title).toBe('Titre')
    expect(translated.terms.map(({ term }) => term)).toEqual(['One', 'Deux'])
    expect(translated.levels[0]).toEqual({ value: 0, label: 'Rien', anchors: ['None', 'Peu'] })
  })

  it('never changes an id, a key, a value or a number, and adds nothing', () => {
    const texts = {
      rank: 'second',
      more: 'More',
      terms: { one: { id: 'changed', more: 'More' }, three: { term: 'Three' } },
      facts: { size: { key: 'changed' } },
      levels: { '0': { value: 'changed', anchors: ['None', 'Little', 'More'] } },
    }
    expect(translate(source, texts)).toEqual({
      ...source,
      levels: [{ value: 0, label: 'Rien', anchors: ['None', 'Little'] }],
    })
  })

  it('of another shape than its source is ignored', () => {
    const texts = { title: ['Title'], terms: ['One', 'Two'], levels: 'Nothing' }
    expect(translate(source, texts)).toEqual(source)
  })

  it('leaves its source as it was', () => {
    const before = structuredClone(source)
    translate(source, { title: 'Title' })
    expect(source).toEqual(before)
  })
})

describe('the address of an element', () => {
  it.each([
    ['its id', { id: 'a', key: 'b' }, 'a'],
    ['or else its key', { key: 'b', value: 1 }, 'b'],
    ['or else its value, zero included', { value: 0, label: 'None' }, '0'],
    ['or its place in the list', { label: 'None' }, undefined],
    ['which a text always has', 'None', undefined],
  ])('is %s', (_, element, address) => {
    expect(elementKey(element)).toBe(address)
  })
})
