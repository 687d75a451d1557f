import type { Question } from '@/worker/protocol'
import { serviceWorkers } from './service-worker'

const isServed = (): Promise<boolean> =>
  fetch('./', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/**
 * A newer version that is on this device and waits until nobody uses the older one. There is none where the browser
 * refuses to look for it, as Chromium does on a page from a disk.
 */
async function waitingVersion(): Promise<ServiceWorker | null | undefined> {
  const registration = await serviceWorkers()
    ?.getRegistration('./')
    .catch(() => undefined)
  return registration?.waiting
}

/** Resolves when the version is in use, or another has taken its place. */
function taken(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve()
    })
  })
}

/**
 * Reloads the page at the same address, in the newest version that is on this device. Whoever calls it has made
 * sure that everything is saved. False, and nothing has happened, when there is nothing to reload from.
 */
export async function reloadNewest(): Promise<boolean> {
  const waiting = await waitingVersion()
  if (waiting) {
    const done = taken(waiting)
    waiting.postMessage({ kind: 'activate' } satisfies Question)
    await done
  } else if (!serviceWorkers()?.controller && location.protocol !== 'file:' && !(await isServed()))
    return false
  location.reload()
  return true
}
