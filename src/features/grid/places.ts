import type { RouteLocationRaw } from 'vue-router'

export const sections = ['', 'method', 'glossary', 'sources'] as const
/** A part of the grid page; empty for the grid itself. */
export type Section = (typeof sections)[number]

/**
 * The address of a place of the grid page. Hash addresses leave no room for an anchor, so that the query names
 * the element: `/grid?at=1.2.4`.
 */
export const placeAt = (section: Section, at: string): RouteLocationRaw => ({
  name: 'grid',
  params: { section },
  query: { at },
})

/** Scrolls to an element and puts the focus there; nothing when the page does not have it. */
export function showPlace(id: string): void {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}

/** A line of the content table. */
export interface Place {
  at: string
  label: string
  /** The general criterion whose colour it carries. */
  general?: string
  within?: readonly Place[]
}
