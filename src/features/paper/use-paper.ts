import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Grid } from '@/domain/grid'
import { language } from '@/i18n'
import { buildBlank } from '@/report/blank'
import { buildBooklet } from '@/report/booklet'
import { useContentStore } from '@/stores/content'
import type { PaperOptions } from './paper-options'

/** The questionnaire and the booklet as they print; undefined until the grid is loaded. */
export function usePaper(options: ComputedRef<PaperOptions>) {
  const content = useContentStore()
  const grid = shallowRef<Grid>()

  // The texts come in the language of the interface: another language, other texts.
  watch(
    language,
    async () => {
      grid.value = await content.grid()
    },
    { immediate: true },
  )

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
