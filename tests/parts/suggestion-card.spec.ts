import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSources, loadSuggestions } from '@/catalog'
import { citedIn, type Sources } from '@/domain/references'
import type { Suggestion, Suggestions } from '@/domain/suggestions'
import { loadMessages } from '@/i18n'
import SuggestionCard from '@/parts/SuggestionCard.vue'

let file: Suggestions
let sources: Sources

beforeAll(async () => {
  await loadMessages('core')
  file = await loadSuggestions('spf-cps', 'fr')
  sources = await loadSources('spf-cps', 'fr')
})

function suggestionOf(id: string): Suggestion {
  const found = file.suggestions.find((suggestion) => suggestion.id === id)
  if (!found) throw new Error(`No suggestion ${id}`)
  return found
}

/** Opens the fold that holds the sources: it makes its content when it is opened. */
async function openSources(card: ReturnType<typeof mountCard>) {
  card.get('details').element.open = true
  await card.get('details').trigger('toggle')
}

function mountCard(id: string, slots: Record<string, string> = {}) {
  const suggestion = suggestionOf(id)
  const props = { suggestion, file, sources: citedIn(sources, suggestion.sources) }
  return mount(SuggestionCard, { props, slots })
}

describe('a suggestion', () => {
  it('says what to do and the effort it takes, with what that effort means', () => {
    const text = mountCard('1.1-first-2').text()
    expect(text).toContain('Faire chacun le point sur ses propres CPS')
    expect(text).toContain('Effort léger')
    expect(text).toContain('Faisable en moins d’un mois, sans budget.')
  })

  it('names its source, and says of a document without address that it was supplied', async () => {
    const card = mountCard('1.1-first-2')
    await openSources(card)
    expect(card.get('summary').text()).toBe(file.badges.sourced)
    expect(card.text()).toContain('ARS Occitanie, Promotion Santé Occitanie, 2025')
    expect(card.text()).toContain('Document remis pour ce projet')
    expect(card.find('a').exists()).toBe(false)
  })

  it('prints an address in full and opens it apart, telling the other site nothing', async () => {
    const card = mountCard('1.1-further-2')
    await openSources(card)
    const link = card.get('a')
    expect(link.text()).toContain(link.attributes('href'))
    expect(link.attributes('target')).toBe('_blank')
    expect(link.attributes('rel')).toContain('noopener')
  })

  it('is told from what has no source in words', () => {
    const card = mountCard('1.1-first-1')
    expect(card.text()).toContain(file.badges.unsourced)
    expect(card.find('details').exists()).toBe(false)
  })

  it('is read, then acted on, and only then traced to its source', () => {
    const slots = { reason: '<a href="#why">Why</a>', default: '<button>Add</button>' }
    const stops = mountCard('1.1-further-2', slots).findAll('a, button, summary')
    expect(stops.map((stop) => stop.text())).toEqual(['Why', 'Add', file.badges.sourced])
  })

  it('says which settings and ages it was written for', () => {
    expect(mountCard('1.2.4-consolidate-2').text()).toContain('Milieu scolaire et 11-14\u00a0ans')
    expect(mountCard('1.1-first-1').text()).not.toContain('Écrite pour')
  })

  it('leaves room for a reason and an action', () => {
    const slots = { default: '<button>Retenir</button>', reason: '<p>Amorcé</p>' }
    const card = mountCard('1.1-first-1', slots)
    expect(card.get('button').text()).toBe('Retenir')
    expect(card.text()).toContain('Amorcé')
  })
})
