import { ref } from 'vue'

function select(element: HTMLElement) {
  const range = document.createRange()
  range.selectNodeContents(element)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Copies a text and says what came of it. Where the clipboard is refused, the text is selected for the keyboard. */
export function useCopyText() {
  const outcome = ref<{ id: string; kind: 'copied' | 'selected' } | null>(null)

  async function copy(id: string, text: string, shownIn: HTMLElement | null) {
    outcome.value = null
    try {
      await navigator.clipboard.writeText(text)
      outcome.value = { id, kind: 'copied' }
    } catch {
      // No permission, or a page that was not served securely.
      if (!shownIn) return
      select(shownIn)
      outcome.value = { id, kind: 'selected' }
    }
  }

  return { outcome, copy }
}
