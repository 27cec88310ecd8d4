/**
 * The gong before an announcement: two bells a third apart, made of sine partials that ring out. No file, no network.
 *
 * Browsers keep a page silent until somebody touches it, unless they are started with
 * `--autoplay-policy=no-user-gesture-required`, as a hall's screens are (docs/displays.md).
 */
export type Chime = {
  play: () => void
  /** False while the browser keeps this page silent; any touch or key on the page lets it sound. */
  allowed: () => boolean
  /** Called when `allowed` changes. */
  subscribe: (listener: () => void) => () => void
  close: () => void
}

const BELLS = [
  { hertz: 659.26, at: 0 },
  { hertz: 523.25, at: 0.5 },
]
/** Relative pitch, loudness, and seconds to ring out: a struck bar, brighter at first. */
const PARTIALS = [
  { pitch: 1, level: 1, seconds: 1.8 },
  { pitch: 2, level: 0.3, seconds: 1.1 },
  { pitch: 3.01, level: 0.12, seconds: 0.6 },
  { pitch: 4.2, level: 0.06, seconds: 0.25 },
]
const ATTACK_SECONDS = 0.008
const TOO_LATE_MS = 700
/** A context tells whether it may sound only a moment after it was made. */
const SETTLED_MS = 1000

export function createChime(volume = 0.5): Chime {
  const context = new AudioContext()
  const listeners = new Set<() => void>()
  let settled = false
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const wake = () => {
    if (context.state !== 'running' && context.state !== 'closed') void context.resume()
  }
  const settling = setTimeout(() => {
    settled = true
    tell()
  }, SETTLED_MS)
  context.addEventListener('statechange', tell)
  window.addEventListener('pointerdown', wake)
  window.addEventListener('keydown', wake)

  return {
    play: () => {
      if (context.state === 'running') return strike(context, volume)
      const asked = performance.now()
      void context.resume().then(() => performance.now() - asked < TOO_LATE_MS && strike(context, volume))
    },
    allowed: () => !settled || context.state === 'running',
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      clearTimeout(settling)
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
      context.removeEventListener('statechange', tell)
      if (context.state !== 'closed') void context.close()
    },
  }
}

function strike(context: AudioContext, volume: number): void {
  const begin = context.currentTime + 0.02
  for (const bell of BELLS)
    for (const { pitch, level, seconds } of PARTIALS) {
      const at = begin + bell.at
      const tone = context.createOscillator()
      const loudness = context.createGain()
      tone.frequency.value = bell.hertz * pitch
      loudness.gain.setValueAtTime(0, at)
      loudness.gain.linearRampToValueAtTime(volume * level * 0.5, at + ATTACK_SECONDS)
      loudness.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
      tone.connect(loudness).connect(context.destination)
      tone.start(at)
      tone.stop(at + seconds)
    }
}
