import { onScopeDispose, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { t } from '@/i18n'
import { useCopyStore } from '@/stores/copy'
import { useSavingStore } from '@/stores/saving'
import { downloadText } from '@/ui/download'
import { useShownAssessment } from './use-shown-assessment'

const asksForCopy = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey

/**
 * Saves a copy of what is on screen, on demand and on Ctrl+S or Cmd+S, and says what became of it.
 * `message` is shown until the next screen; `announce` says it, each time.
 */
export function useCopy(announce: (text: string) => void) {
  const copies = useCopyStore()
  const saving = useSavingStore()
  const { isShown } = useShownAssessment()
  const message = shallowRef('')

  function saveCopy(): string {
    const copy = isShown.value ? copies.copyOpen() : null
    if (!copy) return t('core.saving.copyNothing')
    try {
      downloadText(copy.name, copy.content)
      const key = saving.isAtRisk ? 'core.saving.copyOnly' : 'core.saving.copySaved'
      return t(key, { file: copy.name })
    } catch {
      return t('core.saving.copyFailed')
    }
  }

  const say = () => {
    message.value = saveCopy()
    announce(message.value)
  }

  function onKeydown(event: KeyboardEvent) {
    if (!asksForCopy(event)) return
    event.preventDefault()
    if (!event.repeat) say()
  }

  addEventListener('keydown', onKeydown)
  const stopClearing = useRouter().afterEach((to, from) => {
    if (to.path !== from.path) message.value = ''
  })
  onScopeDispose(() => {
    removeEventListener('keydown', onKeydown)
    stopClearing()
  })

  return { message, saveCopy: say }
}
