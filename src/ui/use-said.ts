import { nextTick, shallowRef } from 'vue'

/** The text of a status region. An empty text in between makes the same words heard again. */
export function useSaid() {
  const said = shallowRef('')

  async function say(text: string): Promise<void> {
    said.value = ''
    await nextTick()
    said.value = text
  }

  return { said, say }
}
