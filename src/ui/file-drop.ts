import { onMounted, onScopeDispose, shallowRef } from 'vue'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true

/**
 * Takes a file that is dropped anywhere on the page, while the component that asks for it is shown; without
 * this a browser would leave the page to show the file. `isOver` while a file is held over the page.
 */
export function useFileDrop(onFile: (file: File) => void) {
  const isOver = shallowRef(false)

  function over(event: DragEvent) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    isOver.value = true
  }

  function leave(event: DragEvent) {
    // Without a related target the pointer has left the window.
    if (event.relatedTarget === null) isOver.value = false
  }

  function drop(event: DragEvent) {
    if (!holdsFiles(event)) return
    event.preventDefault()
    isOver.value = false
    const file = event.dataTransfer?.files[0]
    if (file) onFile(file)
  }

  onMounted(() => {
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
  })
  onScopeDispose(() => {
    removeEventListener('dragover', over)
    removeEventListener('dragleave', leave)
    removeEventListener('drop', drop)
  })

  return { isOver }
}
