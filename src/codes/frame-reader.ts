import { findNativeReader } from './native-reader'
import type { Frame } from './read-qr'
import { startWorkerReader, type Reader } from './worker-reader'

declare const SINGLE_FILE: boolean

/** Longest side of the frames that are read, in pixels; cameras that give more gain nothing by it. */
const LONGEST_SIDE = 1280

/** Copies what a video shows, smaller where it is very large; null before it shows anything. */
function frameCopier(): (video: HTMLVideoElement) => Frame | null {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    const { videoWidth, videoHeight } = video
    if (context === null || videoWidth === 0) return null
    const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight))
    const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.drawImage(video, 0, 0, width, height)
    const { data } = context.getImageData(0, 0, width, height)
    return { width, height, data }
  }
}

/** Reads codes from what a video shows now. */
export interface FrameReader {
  read: (video: HTMLVideoElement) => Promise<string | null>
  close: () => void
}

/**
 * The best reader this browser has: its own first, then ours, in a worker where that is possible. One that fails
 * is left out from then on; reading never rejects.
 */
export async function openFrameReader(): Promise<FrameReader> {
  const { readHere, serviceAddress } = await import('./qr-service')
  let readNatively = await findNativeReader()
  let worker = SINGLE_FILE ? null : tryWorker(serviceAddress)
  const copy = frameCopier()

  async function readOurs(video: HTMLVideoElement): Promise<string | null> {
    const frame = copy(video)
    if (frame === null) return null
    if (worker === null) return readHere(frame)
    try {
      return await worker.read(frame)
    } catch {
      // The frame went with the worker; the next one is read here.
      worker.close()
      worker = null
      return null
    }
  }

  async function read(video: HTMLVideoElement): Promise<string | null> {
    const found = await readNatively?.(video).catch(() => {
      readNatively = null
    })
    return found ?? readOurs(video)
  }

  return { read, close: () => worker?.close() }
}

function tryWorker(address: string): Reader | null {
  try {
    return startWorkerReader(address)
  } catch {
    return null
  }
}
