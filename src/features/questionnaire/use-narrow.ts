import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

/** Below this width one model fills the screen. */
const NARROW = '(width < 48rem)'

/** Whether the window is as narrow as a phone's; follows the window. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const query = matchMedia(NARROW)
  const isNarrow = shallowRef(query.matches)
  const follow = () => {
    isNarrow.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return readonly(isNarrow)
}
