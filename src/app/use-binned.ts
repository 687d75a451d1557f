import { shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { binnedWith } from '@/storage/bin'
import { takeLatest } from '@/stores/take-latest'

/** What has to be restored for the address that is shown to lead somewhere again; undefined when the bin holds nothing of it. */
export function useBinned() {
  const route = useRoute()
  const binned = shallowRef<'project' | 'assessment'>()
  const look = takeLatest(
    // Where the bin cannot be read, there is nothing to say of it.
    () => binnedWith(route.path.split('/')).catch(() => undefined),
    (found) => (binned.value = found),
  )
  watch(() => route.path, look, { immediate: true })
  return binned
}
