import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { GeneralId } from '@/domain/grid'
import { readWorkshopCode } from '@/domain/workshop-code'
import { paperQuery, type PaperPurpose } from '@/report/paper-query'

export const DOCUMENTS = ['questionnaire', 'booklet'] as const
export type PaperDocument = (typeof DOCUMENTS)[number]

/** What is printed, and for whom. */
export interface PaperOptions extends PaperPurpose {
  document: PaperDocument
}

const textOf = (value: LocationQuery[string] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

const textsOf = (value: LocationQuery[string] | undefined): string[] =>
  [value].flat().filter((text): text is string => typeof text === 'string' && text !== '')

/** What the address asks for; anything else is the default: the questionnaire on the whole grid. */
export const readOptions = (query: LocationQuery): PaperOptions => ({
  document: query.document === 'booklet' ? 'booklet' : 'questionnaire',
  generalId: GeneralId.safeParse(query.general).data ?? null,
  design: query.design === '1',
  code: readWorkshopCode(textOf(query.code)),
  roles: textsOf(query.roles),
})

/** The options as an address, so that a reload lands where one was; defaults stay out of it. */
export const writeOptions = (options: PaperOptions): LocationQueryRaw => ({
  ...(options.document === 'booklet' && { document: 'booklet' }),
  ...paperQuery(options),
})
