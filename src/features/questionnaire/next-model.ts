/**
 * The radio that Tab leads to from a model's radios: the chosen one of the next model, or its first.
 * Null where Tab stays as browsers have it: elsewhere than on a radio, while a field to write in is open,
 * and in the last model.
 */
export function radioOfNextModel(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return null
  const model = target.closest('fieldset')
  if (!model || model.querySelector('textarea')) return null
  const next = model.nextElementSibling
  return (
    next?.querySelector<HTMLInputElement>('input[type=radio]:checked') ??
    next?.querySelector<HTMLInputElement>('input[type=radio]') ??
    null
  )
}
