import { onScopeDispose, type ComputedRef } from 'vue'

/** While the browser prints, the page bears the document's name: the PDF is titled, and saved under it. */
export function usePrint(documentTitle: ComputedRef<string | undefined>) {
  let before = document.title

  const name = () => {
    before = document.title
    document.title = documentTitle.value ?? before
  }
  const restore = () => {
    document.title = before
  }
  addEventListener('beforeprint', name)
  addEventListener('afterprint', restore)
  onScopeDispose(() => {
    removeEventListener('beforeprint', name)
    removeEventListener('afterprint', restore)
  })

  return { print: () => window.print() }
}
