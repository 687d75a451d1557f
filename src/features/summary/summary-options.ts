import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { SummaryOptions } from '@/report/source'

export const SWITCHES = ['annex', 'comments', 'spread', 'budget', 'contact'] as const

/** What the address asks for; anything else is the default: two pages, and nothing more. */
export const readOptions = (query: LocationQuery): SummaryOptions => ({
  pages: query.pages === '1' ? 1 : 2,
  annex: query.annex === '1',
  comments: query.comments === '1',
  spread: query.spread === '1',
  budget: query.budget === '1',
  contact: query.contact === '1',
})

/** The options as an address, so that a reload lands where one was; defaults stay out of it. */
export const writeOptions = (options: SummaryOptions): LocationQueryRaw => ({
  ...(options.pages === 1 && { pages: '1' }),
  ...Object.fromEntries(SWITCHES.filter((one) => options[one]).map((one) => [one, '1'])),
})
