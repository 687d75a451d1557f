import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { useWakeLock } from '@/features/ballot/use-wake-lock'

/** A screen that holds the lock of a browser which grants it when told. */
function held() {
  const release = vi.fn(() => Promise.resolve())
  let grant = () => {}
  const asked = new Promise<{ release: typeof release }>((resolve) => {
    grant = () => {
      resolve({ release })
    }
  })
  vi.stubGlobal('navigator', { wakeLock: { request: () => asked } })
  const screen = mount({ setup: useWakeLock, template: '<p />' })
  return { screen, grant, release }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

it.each(['before', 'after'])(
  'the screen may dim again, left %s the lock was granted',
  async (when) => {
    const { screen, grant, release } = held()
    const steps = [grant, screen.unmount.bind(screen)]
    for (const step of when === 'after' ? steps : steps.reverse()) {
      expect(release).not.toHaveBeenCalled()
      step()
      await flushPromises()
    }
    expect(release).toHaveBeenCalledTimes(1)
  },
)
