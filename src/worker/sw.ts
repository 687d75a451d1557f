import { familyOf, type Check, type Question } from './protocol'

/** A file of this version: its address from the scope, and the hash that its content must have. */
interface Precached {
  url: string
  integrity: string
}

// The build puts the list of files in place of `__WB_MANIFEST`.
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly Precached[] }

const { scope } = self.registration
const family = familyOf(scope)
const files = self.__WB_MANIFEST.map(({ url, integrity }) => ({
  address: new URL(url, scope).href,
  integrity,
}))

/** Each version has a cache of its own, named after the content of all its files: versions never mix. */
const cacheName = hashOf(JSON.stringify(files)).then((hash) => family + hash)

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
}

/**
 * A file of exactly this version: the browser refuses one whose hash is another. It asks the server each time,
 * because its own cache may hold the page of a hotspot instead.
 */
async function download({ address, integrity }: (typeof files)[number]): Promise<Response> {
  const response = await fetch(address, { integrity, cache: 'no-cache', priority: 'low' })
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  // A page may not be answered with the response to another address.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response
}

/** Few at a time, with a pause after each: someone answers meanwhile, and all at once would delay their clicks. */
const LANES = 2
const PAUSE = 25

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** Gets what this device lacks of this version; a download that broke off goes on from where it stopped. */
async function fill(): Promise<void> {
  const name = await cacheName
  const cache = await caches.open(name)
  const held = new Set((await cache.keys()).map(({ url }) => url))
  const missing = files.filter(({ address }) => !held.has(address))
  const work = async () => {
    for (let file = missing.shift(); file; file = missing.shift()) {
      await cache.put(file.address, await download(file))
      await pause()
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
}

/** The addresses of the scripts that the open pages were started with, as their locks tell. */
async function entriesInUse(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query()
  return held
    .flatMap(({ name }) => name ?? [])
    .filter((name) => name.startsWith(family))
    .map((name) => name.slice(family.length))
}

/** Removes what older versions left, except those that a page still runs. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration
  if (installing || waiting) return
  const [name, names, entries, windows] = await Promise.all([
    cacheName,
    caches.keys(),
    entriesInUse(),
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }),
  ])
  // A page that is still starting has not said yet which version it runs.
  if (windows.filter(({ url }) => url.startsWith(scope)).length > entries.length) return
  const others = names.filter((other) => other.startsWith(family) && other !== name)
  await Promise.all(
    others.map(async (other) => {
      const cache = await caches.open(other)
      const used = await Promise.all(entries.map((entry) => cache.match(entry)))
      if (!used.some(Boolean)) await caches.delete(other)
    }),
  )
}

async function check(entry: string): Promise<Check> {
  const isComplete = await fill().then(
    () => true,
    () => false,
  )
  await tidy()
  return { isComplete, isSameVersion: files.some(({ address }) => address === entry) }
}

const isStartPage = ({ mode, url }: Request): boolean => {
  const { origin, pathname } = new URL(url)
  return mode === 'navigate' && `${origin}${pathname}`.replace(/index\.html$/, '') === scope
}

/** This version's file; an older version's for a page that still runs it; otherwise what the server has. */
async function answer(request: Request): Promise<Response> {
  const wanted = isStartPage(request) ? scope : request
  // Looking into a cache by its name does not bring it back once everything was erased.
  const own = { cacheName: await cacheName, ignoreVary: true }
  const found =
    (await caches.match(wanted, own)) ?? (await caches.match(wanted, { ignoreVary: true }))
  return found ?? fetch(request)
}

self.addEventListener('install', (event) => {
  event.waitUntil(fill())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), tidy()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request))
})

self.addEventListener('message', (event) => {
  const question = event.data as Question
  if (question.kind === 'activate') event.waitUntil(self.skipWaiting())
  else
    event.waitUntil(
      check(question.entry).then((result) => {
        event.ports[0]?.postMessage(result)
      }),
    )
})
