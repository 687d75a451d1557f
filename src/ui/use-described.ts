import { computed, useId } from 'vue'

/**
 * The id of a control, and the ids of the texts beside it that say more of it: each is `id-name`, and those that are
 * empty are left out.
 */
export function useDescribed(texts: () => Record<string, string>) {
  const id = useId()
  const describedBy = computed(() => {
    const said = Object.entries(texts()).filter(([, text]) => text !== '')
    return said.map(([name]) => `${id}-${name}`).join(' ') || undefined
  })
  return { id, describedBy }
}
