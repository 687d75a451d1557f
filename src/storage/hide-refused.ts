import { storageName } from './name'

function hideIfRefused(name: 'BroadcastChannel' | 'indexedDB', attempt: () => unknown): void {
  try {
    attempt()
  } catch {
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true })
  }
}

/**
 * Hides from the page what the browser shows and refuses, as Firefox does that keeps no site data. Dexie makes a
 * channel as soon as it is loaded, and looks at the browser's factory even where it is given another: what throws
 * then would leave no memory to work in either, and what is absent does no harm.
 */
export function hideRefused(): void {
  hideIfRefused('BroadcastChannel', () => {
    new BroadcastChannel(storageName).close()
  })
  hideIfRefused('indexedDB', () => indexedDB)
}
