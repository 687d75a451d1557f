import { onBeforeUnmount, onMounted } from 'vue'

// Absent in older browsers and where the page is not served securely, whatever the types say.
const lockOf = (): WakeLock | undefined => (navigator as { wakeLock?: WakeLock }).wakeLock

/** Keeps the screen from dimming while its component is on it, where the browser can. */
export function useWakeLock(): void {
  let sentinel: WakeLockSentinel | undefined
  let isLeft = false

  async function hold() {
    if (document.hidden) return
    // Refused by a low battery, for example: the page stays as it is.
    sentinel = await lockOf()
      ?.request('screen')
      .catch(() => undefined)
    // Left while the browser was asked.
    if (isLeft) void sentinel?.release()
  }
  const onReturn = () => void hold()

  onMounted(() => {
    document.addEventListener('visibilitychange', onReturn)
    void hold()
  })
  onBeforeUnmount(() => {
    isLeft = true
    document.removeEventListener('visibilitychange', onReturn)
    void sentinel?.release()
  })
}
