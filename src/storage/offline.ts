import { familyOf, type Check, type Question } from '@/worker/protocol'
import { drop, keep, readText } from './kept'
import { serviceWorkers } from './service-worker'

const SAID = 'offline'

/** What happens to the copy of the application on this device. */
export interface OfflineEvents {
  /** The whole application is on this device. */
  onReady: () => void
  /** A newer version is on this device and waits. */
  onWaiting: () => void
  /** Another tab has moved to another version; this one goes on with its own. */
  onReplaced: () => void
}

const scope = (): string => new URL('./', location.href).href

/** The script that started this page: its name changes with every version. */
const entry = (): string =>
  document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? ''

/** Tells the service worker, for as long as this page is open, which version must not be removed. */
function holdVersion(): void {
  const untilClosed = () => new Promise(() => undefined)
  const holding = navigator.locks.request(
    familyOf(scope()) + entry(),
    { mode: 'shared' },
    untilClosed,
  )
  // A browser that gives no lock keeps no version either.
  holding.catch(() => undefined)
}

/** The copy was erased: nothing makes it again before the next start. */
let isForgotten = false

function ask(worker: ServiceWorker): Promise<Check> {
  // A worker that is asked fetches what it lacks.
  if (isForgotten) return Promise.resolve({ isComplete: false, isSameVersion: true })
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<Check>) => {
      resolve(data)
    }
    worker.postMessage({ kind: 'check', entry: entry() } satisfies Question, [port2])
  })
}

function followUpdates(registration: ServiceWorkerRegistration, onWaiting: () => void): void {
  const follow = () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (registration.waiting === installing && registration.active) onWaiting()
    })
  }
  registration.addEventListener('updatefound', follow)
  follow()
  if (registration.waiting) onWaiting()
}

/**
 * Keeps the whole application on this device, so that it opens without a network, and follows newer versions.
 * False where the browser cannot.
 */
export async function keepApplication(events: OfflineEvents): Promise<boolean> {
  const workers = serviceWorkers()
  if (!workers) return false
  try {
    holdVersion()
    const registration = await workers.register('./sw.js', { updateViaCache: 'none' })
    followUpdates(registration, events.onWaiting)
    workers.addEventListener('controllerchange', () => void tellReplaced(workers, events))
    void workers.ready.then(async ({ active }) => {
      if (active && (await ask(active)).isComplete) events.onReady()
    })
    return true
  } catch {
    // A private window, or a policy of the place: the application works on, with a network.
    return false
  }
}

async function tellReplaced({ controller }: ServiceWorkerContainer, events: OfflineEvents) {
  if (controller && !(await ask(controller)).isSameVersion) events.onReplaced()
}

async function removeCaches(): Promise<void> {
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  const own = names.filter((name) => name.startsWith(familyOf(scope())))
  await Promise.all(own.map((name) => caches.delete(name)))
}

/** Removes the application's own copy from this device, as far as the browser lets it. */
export async function forgetApplication(): Promise<void> {
  isForgotten = true
  drop(SAID)
  try {
    const registration = await serviceWorkers()?.getRegistration('./')
    // A worker that still fetches its files leaves once it has them all: nobody waits, and nothing is left of it.
    const leaving = registration?.unregister()
    leaving?.then(removeCaches).catch(() => undefined)
    await removeCaches()
  } catch {
    // What a browser does not let a page keep, it does not let it remove.
  }
}

/** Whether it was said on this device that the application opens without a network. */
export const wasSaid = (): boolean => readText(SAID) !== null

/** Where the browser keeps nothing, it is said again at the next start. */
export function rememberSaid(): void {
  keep(SAID, 'said')
}
