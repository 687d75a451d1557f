import type { Assessment } from './assessment'

/** The name of the edition an assessment is pinned to: `spf-cps 1.0.0`. */
export const editionOf = ({ gridId, edition }: Pick<Assessment, 'gridId' | 'edition'>): string =>
  `${gridId} ${edition}`
