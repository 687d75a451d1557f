import { hasEdition, loadGrid } from '@/catalog'
import type { Assessment } from '@/domain/assessment'
import { editionOf } from '@/domain/edition'
import type { Grid } from '@/domain/grid'

/** Every edition these assessments are pinned to and this build ships, by its name. */
export async function loadGrids(
  assessments: readonly Assessment[],
  language: string,
): Promise<Map<string, Grid>> {
  const wanted = new Map(assessments.map((assessment) => [editionOf(assessment), assessment]))
  const shipped = [...wanted].filter(([, { gridId, edition }]) => hasEdition(gridId, edition))
  return new Map(
    await Promise.all(
      shipped.map(
        async ([key, { gridId, edition }]) =>
          [key, await loadGrid(gridId, edition, language)] as const,
      ),
    ),
  )
}
