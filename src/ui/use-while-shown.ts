import { onBeforeUnmount, onMounted } from 'vue'

/** Keeps something going while the component is on the page; `begin` gives how to end it. */
export function useWhileShown(begin: () => () => void): void {
  let end = () => {}
  onMounted(() => {
    end = begin()
  })
  onBeforeUnmount(() => end())
}
