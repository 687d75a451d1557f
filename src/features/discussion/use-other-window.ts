import { computed, shallowRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * The other window of the discussion, on the same machine: the projector for the trainer, the trainer's window for
 * the projector. They need nothing of each other; the database keeps them in step.
 */
export function useOtherWindow(name: 'workshopDiscuss' | 'workshopProjector') {
  const route = useRoute()
  const router = useRouter()
  /** The browser let nothing be opened: a link, which it always lets through, takes the place. */
  const isBlocked = shallowRef(false)

  const address = computed(
    () => router.resolve({ name, params: { workshopId: route.params.workshopId } }).href,
  )

  /** Opens it, or brings it to the front. */
  function openIt() {
    const opened = window.open(address.value, name, 'popup,width=1280,height=720')
    isBlocked.value = opened === null
    opened?.focus()
  }

  return { isBlocked, address, openIt }
}
