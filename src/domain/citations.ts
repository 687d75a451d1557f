import type { Grid } from './grid'
import type { IdentityForm } from './identity'
import type { Lenses } from './lenses'
import type { Classification, Programmes, Source, Sources } from './references'
import type { Suggestions } from './suggestions'
import type { SourceId } from './text'

/** Every shipped file whose texts cite sources. */
export interface CitingFiles {
  grid: Grid
  lenses: Lenses
  suggestions: Suggestions
  programmes: Programmes
  classification: Classification
  identityForm: IdentityForm
}

function citedBy(files: CitingFiles): ReadonlySet<SourceId> {
  const { grid, lenses, suggestions, programmes, classification, identityForm } = files
  return new Set([
    ...grid.source.sourceIds,
    ...[lenses.factors, lenses.safe, lenses.core, ...lenses.factors.items].flatMap(
      ({ sourceIds }) => sourceIds,
    ),
    ...suggestions.introSources,
    ...suggestions.suggestions.flatMap(({ sources }) => sources),
    ...programmes.sourceIds,
    ...programmes.programmes.flatMap(({ sourceIds, facts }) => [
      ...sourceIds,
      ...facts.flatMap((fact) => fact.sourceIds),
    ]),
    ...programmes.landmarks.flatMap(({ sourceIds }) => sourceIds),
    ...classification.sourceIds,
    ...classification.caveatSourceIds,
    ...identityForm.sourceIds,
  ])
}

/** The sources that no text cites: the method as a whole rests on them. */
export function uncitedSources(sources: Sources, files: CitingFiles): Source[] {
  const cited = citedBy(files)
  return sources.sources.filter(({ id }) => !cited.has(id))
}
