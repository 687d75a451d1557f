import { onScopeDispose, ref } from 'vue'
import { t } from '@/i18n'
import { useCopyStore } from '@/stores/copy'
import { downloadText } from '@/ui/download'

/** Saves a copy of what is on screen, on demand and on Ctrl+S or Cmd+S, and says what became of it. */
export function useCopy() {
  const copies = useCopyStore()
  const message = ref('')

  function saveCopy() {
    const copy = copies.copyOpen()
    if (!copy) return
    try {
      downloadText(copy.name, copy.content)
      message.value = t('core.saving.copySaved', { file: copy.name })
    } catch {
      message.value = t('core.saving.copyFailed')
    }
  }

  function onKeydown(event: KeyboardEvent) {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    saveCopy()
  }

  addEventListener('keydown', onKeydown)
  onScopeDispose(() => {
    removeEventListener('keydown', onKeydown)
  })

  return { message, saveCopy }
}
