import { shallowRef, watch } from 'vue'
import { loadGrid } from '@/catalog'
import type { Assessment } from '@/domain/assessment'
import type { Grid } from '@/domain/grid'
import { usePreferencesStore } from './preferences'

/** What names one edition of a grid. */
export type Edition = Pick<Assessment, 'gridId' | 'edition'>

/**
 * The grid of what a store has open, in the language of the interface. `load` gives the grid of what is about to be
 * opened: the store shows both at once, or neither when something else has been asked for meanwhile.
 */
export function useGrid(opened: () => Edition | undefined) {
  const preferences = usePreferencesStore()
  const grid = shallowRef<Grid>()

  /** In the language of the interface, even if that changes while the file is loading. */
  async function load(wanted: Edition): Promise<Grid> {
    const { language } = preferences
    const loaded = await loadGrid(wanted.gridId, wanted.edition, language)
    return language === preferences.language ? loaded : load(wanted)
  }

  watch(
    () => preferences.language,
    async () => {
      const shown = opened()
      if (!shown) return
      const loaded = await load(shown)
      const now = opened()
      if (now?.gridId === loaded.id && now.edition === loaded.version) grid.value = loaded
    },
  )

  return { grid, load }
}
