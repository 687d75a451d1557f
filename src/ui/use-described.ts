import { computed, shallowRef, useId, watch } from 'vue'

/**
 * The id of a control, and the ids of the texts beside it that say more of it: each is `id-name`, and those that are
 * empty are left out. An error that is there from the start is read with its control: as an alert, each field in
 * want of something would interrupt the arrival on a form.
 */
export function useDescribed(texts: () => { error: string } & Record<string, string>) {
  const id = useId()
  const describedBy = computed(() => {
    const said = Object.entries(texts()).filter(([, text]) => text !== '')
    return said.map(([name]) => `${id}-${name}`).join(' ') || undefined
  })
  const isOld = shallowRef(texts().error !== '')
  watch(texts, ({ error }) => {
    if (error === '') isOld.value = false
  })
  const errorRole = computed(() => (isOld.value ? undefined : 'alert'))
  return { id, describedBy, errorRole }
}
