import { onMounted, readonly, shallowRef, type Ref } from 'vue'
import { loadMessages, type Area } from '@/i18n'

/** Fetches the words of a notice once it stands on the page; says whether they are there, and it has something to say. */
export function useWords(area: Area): Readonly<Ref<boolean>> {
  const hasWords = shallowRef(false)
  onMounted(async () => {
    await loadMessages(area)
    hasWords.value = true
  })
  return readonly(hasWords)
}
