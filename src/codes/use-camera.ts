import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type ShallowRef } from 'vue'
import {
  cameraObstacle,
  cameraProblemOf,
  closeCamera,
  isMirror,
  listCameras,
  openCamera,
  type Camera,
  type CameraProblem,
} from './camera'

/** Shows a camera in a video while its component is on a page that is seen; hidden pages leave it to others. */
export function useCamera(video: Readonly<ShallowRef<HTMLVideoElement | null>>) {
  const problem = ref<CameraProblem | null>(null)
  const isOn = ref(false)
  const isMirrored = ref(true)
  const cameras = shallowRef<Camera[]>([])
  const chosen = ref<string | null>(null)
  let stream: MediaStream | null = null
  /** Each start has a number, so that an older one that is still waiting knows that it came too late. */
  let latest = 0

  function stop() {
    latest += 1
    isOn.value = false
    if (stream) closeCamera(stream)
    stream = null
    if (video.value) video.value.srcObject = null
  }

  async function start() {
    stop()
    const own = latest
    problem.value = cameraObstacle()
    if (problem.value !== null) return
    try {
      const opened = await openCamera(chosen.value)
      if (own === latest) await show(opened)
      else closeCamera(opened)
    } catch (error) {
      if (own === latest) fail(cameraProblemOf(error))
    }
  }

  async function show(opened: MediaStream) {
    stream = opened
    opened.getVideoTracks()[0]?.addEventListener('ended', () => {
      if (stream === opened) fail('lost')
    })
    isMirrored.value = isMirror(opened)
    cameras.value = await listCameras()
    if (!video.value || stream !== opened) return
    video.value.srcObject = opened
    await video.value.play()
    isOn.value = true
  }

  function fail(found: CameraProblem) {
    stop()
    problem.value = found
  }

  const follow = () => (document.hidden ? stop() : void start())

  onMounted(() => {
    document.addEventListener('visibilitychange', follow)
    follow()
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', follow)
    stop()
  })
  watch(chosen, follow)

  return { problem, isOn, isMirrored, cameras, chosen, start }
}
