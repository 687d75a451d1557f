import type { Frame } from './read-qr'

/** Longest wait for an answer (ms): the first one waits for the worker to load. */
const PATIENCE = 5000

/** Reads frames, one at a time. */
export interface Reader {
  /** The text of the first code, or null. Rejects when the reader is of no use any more. */
  read: (frame: Frame) => Promise<string | null>
  close: () => void
}

/** A reader in a thread of its own. Throws where the browser, or the page's policy, has no workers. */
export function startWorkerReader(address: string): Reader {
  const worker = new Worker(address, { type: 'module' })
  const read = (frame: Frame) =>
    new Promise<string | null>((accept, reject) => {
      const fail = () => reject(new Error('The worker that reads codes does not answer'))
      const timer = setTimeout(fail, PATIENCE)
      worker.onmessage = ({ data }: MessageEvent<string | null>) => {
        clearTimeout(timer)
        accept(data)
      }
      worker.onerror = fail
      worker.postMessage(frame, [frame.data.buffer])
    })
  return { read, close: () => worker.terminate() }
}
