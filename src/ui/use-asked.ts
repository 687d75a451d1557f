import { shallowRef } from 'vue'

/**
 * What is done only after a question, and what is said of it then. `work` gives the words for what it did, `failed`
 * those for when it could not. The message is empty in between: the same words can be said again.
 */
export function useAsked<What>(
  work: (what: What) => Promise<string>,
  failed: (what: What) => string,
) {
  /** What the question is about; null while there is none. */
  const asked = shallowRef<What | null>(null)
  const message = shallowRef('')

  async function tell(doing: () => Promise<string>, otherwise: () => string) {
    message.value = ''
    try {
      message.value = await doing()
    } catch {
      message.value = otherwise()
    }
  }

  async function confirm() {
    const what = asked.value
    asked.value = null
    if (what === null) return
    await tell(
      () => work(what),
      () => failed(what),
    )
  }

  return { asked, message, tell, confirm }
}
