import { onMounted, onScopeDispose, shallowRef, type Component, type ShallowRef } from 'vue'
import { whenQuiet } from '@/ui/when-quiet'

/**
 * A component that nobody waits for: it is loaded once the first screen is there and the page has been quiet
 * for a moment. Undefined until then, and for good when it cannot be loaded.
 */
export function useLater(
  load: () => Promise<{ default: Component }>,
): Readonly<ShallowRef<Component | undefined>> {
  const component = shallowRef<Component>()
  let stopWaiting = () => {}

  async function show() {
    try {
      component.value = (await load()).default
    } catch {
      // The next start tries again.
    }
  }

  const wait = () => {
    stopWaiting = whenQuiet(() => void show())
  }

  onMounted(() => {
    if (document.readyState === 'complete') wait()
    else addEventListener('load', wait, { once: true })
  })
  onScopeDispose(() => {
    removeEventListener('load', wait)
    stopWaiting()
  })

  return component
}
