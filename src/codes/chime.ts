const PITCH = 880
const SECONDS = 0.09
const LOUDNESS = 0.2

/** A sound for a code that was read: heard across a room, over before the next phone. */
export interface Chime {
  play: () => void
  close: () => void
}

/** Silent where the browser has no sound, or gives none before the first click. */
export function openChime(): Chime {
  const { AudioContext } = globalThis as { AudioContext?: typeof globalThis.AudioContext }
  if (AudioContext === undefined) return { play: () => undefined, close: () => undefined }
  const context = new AudioContext()

  function play() {
    void context.resume()
    const [tone, gain] = [context.createOscillator(), context.createGain()]
    const end = context.currentTime + SECONDS
    tone.frequency.value = PITCH
    gain.gain.setValueAtTime(LOUDNESS, context.currentTime)
    gain.gain.exponentialRampToValueAtTime(0.001, end)
    tone.connect(gain).connect(context.destination)
    tone.start()
    tone.stop(end)
  }

  return { play, close: () => void context.close() }
}
