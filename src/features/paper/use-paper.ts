import { computed, type ComputedRef } from 'vue'
import { buildBlank } from '@/report/blank'
import { buildBooklet } from '@/report/booklet'
import { useContentStore } from '@/stores/content'
import { useShipped } from '@/stores/use-shipped'
import type { PaperOptions } from './paper-options'

/** The questionnaire and the booklet as they print; undefined until the grid is loaded. */
export function usePaper(options: ComputedRef<PaperOptions>) {
  const grid = useShipped(useContentStore().grid)

  /** An address may name a general criterion that this grid does not have. */
  const chosen = computed<PaperOptions>(() => {
    const { generalId } = options.value
    const isKnown = grid.value?.generals.some(({ id }) => id === generalId) ?? false
    return { ...options.value, generalId: isKnown ? generalId : null }
  })
  const blank = computed(() => grid.value && buildBlank(grid.value, chosen.value))
  const booklet = computed(() => grid.value && buildBooklet(grid.value, chosen.value))

  return { grid, chosen, blank, booklet }
}
