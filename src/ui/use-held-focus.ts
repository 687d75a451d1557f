import { onBeforeUpdate, onUpdated, type ShallowRef } from 'vue'

/**
 * When what has the focus in a place goes with a change, the place takes the focus: reading and the next Tab go on
 * from there, not from the top of the page. The place bears `tabindex="-1"`.
 */
export function useHeldFocus(place: Readonly<ShallowRef<HTMLElement | null>>): void {
  let held: Element | null = null
  onBeforeUpdate(() => {
    const { activeElement } = document
    held = place.value?.contains(activeElement) ? activeElement : null
  })
  onUpdated(() => {
    if (held?.isConnected === false) place.value?.focus({ preventScroll: true })
  })
}
