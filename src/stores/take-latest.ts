/** Each call begins something anew, and gives whether it is still what was begun last. */
export function turns(): () => () => boolean {
  let begun = 0
  return () => {
    const turn = ++begun
    return () => turn === begun
  }
}

/**
 * A load that can be begun again before it has ended, as when the language changes meanwhile: `take` gets what the
 * one begun last gives, and nothing of those before it.
 */
export function takeLatest<T>(
  load: () => Promise<T>,
  take: (loaded: T) => void,
): () => Promise<void> {
  const begin = turns()
  return async () => {
    const isLatest = begin()
    const loaded = await load()
    if (isLatest()) take(loaded)
  }
}
