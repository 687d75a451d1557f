import { onScopeDispose, shallowRef } from 'vue'

/** The whole screen for this page, where the browser allows it. */
export function useFullScreen() {
  const isFull = shallowRef(document.fullscreenElement !== null)
  const follow = () => {
    isFull.value = document.fullscreenElement !== null
  }
  document.addEventListener('fullscreenchange', follow)
  onScopeDispose(() => {
    document.removeEventListener('fullscreenchange', follow)
  })

  /** A browser that refuses leaves the page as it is, which is no trouble. */
  function toggle() {
    const change = isFull.value
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen()
    change.catch(follow)
  }

  return { isFull, canBeFull: 'requestFullscreen' in document.documentElement, toggle }
}
