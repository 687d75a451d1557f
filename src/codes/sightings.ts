/** A code that was out of sight for longer (ms) has been shown again on purpose, and wants an answer. */
const AWAY = 3000

/**
 * Remembers the texts that were read. The function takes a text and a time (ms) that never goes back, and gives
 * whether this is news: a text met for the first time, or shown again, and not one that is simply still there.
 */
export function rememberSightings(): (text: string, now: number) => boolean {
  const lastSeen = new Map<string, number>()
  return (text, now) => {
    const before = lastSeen.get(text) ?? -Infinity
    lastSeen.set(text, now)
    return now - before > AWAY
  }
}
