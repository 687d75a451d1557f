/** A code that was out of sight for longer (ms) has been shown again on purpose. */
const AWAY = 3000

/** What a camera makes of a text: met for the first time, shown again, or simply still there. */
export type Sighting = 'first' | 'again' | 'still'

/** Remembers the texts that were read. The function takes a text and a time (ms) that never goes back. */
export function rememberSightings(): (text: string, now: number) => Sighting {
  const lastSeen = new Map<string, number>()
  return (text, now) => {
    const before = lastSeen.get(text)
    lastSeen.set(text, now)
    if (before === undefined) return 'first'
    return now - before > AWAY ? 'again' : 'still'
  }
}
