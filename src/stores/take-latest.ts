/**
 * A load that can be begun again before it has ended, as when the language changes meanwhile: `take` gets what the
 * one begun last gives, and nothing of those before it.
 */
export function takeLatest<T>(
  load: () => Promise<T>,
  take: (loaded: T) => void,
): () => Promise<void> {
  let begun = 0
  return async () => {
    const turn = ++begun
    const loaded = await load()
    if (turn === begun) take(loaded)
  }
}
