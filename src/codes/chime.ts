/** What a reading was good for. */
export type Verdict = 'taken' | 'refused'

/** A short high tone, and a longer low one: told apart across a room, and over before the next phone. */
const tones = {
  taken: { pitch: 880, seconds: 0.09 },
  refused: { pitch: 196, seconds: 0.3 },
} as const satisfies Record<Verdict, { pitch: number; seconds: number }>

const LOUDNESS = 0.2

export interface Chime {
  play: (verdict: Verdict) => void
  close: () => void
}

/** Silent where the browser has no sound, or gives none before the first click. */
export function openChime(): Chime {
  const { AudioContext } = globalThis as { AudioContext?: typeof globalThis.AudioContext }
  if (AudioContext === undefined) return { play: () => undefined, close: () => undefined }
  const context = new AudioContext()

  function play(verdict: Verdict) {
    void context.resume()
    const { pitch, seconds } = tones[verdict]
    const [tone, gain] = [context.createOscillator(), context.createGain()]
    const end = context.currentTime + seconds
    tone.frequency.value = pitch
    gain.gain.setValueAtTime(LOUDNESS, context.currentTime)
    gain.gain.exponentialRampToValueAtTime(0.001, end)
    tone.connect(gain).connect(context.destination)
    tone.start()
    tone.stop(end)
  }

  return { play, close: () => void context.close() }
}
