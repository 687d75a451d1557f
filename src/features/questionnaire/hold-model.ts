import type { ModelId } from '@/domain/grid'

/**
 * Takes note of a model on screen. Returns how to bring it back in sight once more models stand around it, with
 * the focus, if that was in it.
 */
export function holdModel(modelId: ModelId): () => void {
  const model = document.querySelector(`[name="answer-${modelId}"]`)?.closest('fieldset')
  const focused = document.activeElement
  return () => {
    model?.scrollIntoView()
    if (focused instanceof HTMLElement && model?.contains(focused)) focused.focus()
  }
}
