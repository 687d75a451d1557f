import { readQr, type Frame } from './read-qr'

/**
 * Where this file is served: a worker is started from it, so that page and worker share one copy of the reader.
 * It must stay a file of its own, loaded by `import()` alone.
 */
export const serviceAddress = import.meta.url

/** Reads in the thread that calls, where there is no worker. */
export const readHere = readQr

const isWorker = 'importScripts' in globalThis
if (isWorker)
  addEventListener('message', ({ data }: MessageEvent<Frame>) => {
    postMessage(readQr(data))
  })
