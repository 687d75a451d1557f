import { onBeforeUnmount, onMounted, ref, type ShallowRef } from 'vue'
import { openFrameReader, type FrameReader } from './frame-reader'
import { rememberSightings } from './sightings'

/** Between two frames (ms): ten a second at most, which leaves the machine time for everything else. */
const PAUSE = 90

const rest = (milliseconds: number) => new Promise((accept) => setTimeout(accept, milliseconds))

/**
 * Reads codes off a video for as long as its component lives and `isOn` says so. `onSight` hears of a text once
 * when it is met, and once more when it is shown again later. Nothing that goes wrong with a frame stops it;
 * `hasFailed`: the reader itself could not be loaded.
 */
export function useScan(
  video: Readonly<ShallowRef<HTMLVideoElement | null>>,
  isOn: () => boolean,
  onSight: (text: string) => void,
) {
  const see = rememberSightings()
  const hasFailed = ref(false)
  let reader: FrameReader | null = null
  let isAlive = true

  async function readOnce() {
    if (!isOn() || !video.value || !reader) return
    const text = await reader.read(video.value).catch(() => null)
    if (text === null || !isOn()) return
    if (see(text, performance.now())) onSight(text)
  }

  async function run() {
    reader = await openFrameReader()
    // The component may go while it waits.
    while (isStillAlive()) {
      await readOnce()
      await rest(PAUSE)
    }
    reader.close()
  }

  const isStillAlive = () => isAlive

  onMounted(() => {
    run().catch(() => {
      hasFailed.value = true
    })
  })
  onBeforeUnmount(() => {
    isAlive = false
  })

  return { hasFailed }
}
