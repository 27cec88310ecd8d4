/** Soft tones, made here: no files, and nothing that a waiting room would hear. */
let audio: AudioContext | null = null

const TONES = {
  arrival: [523.25, 659.25],
  asked: [659.25, 523.25, 659.25],
  risk: [440],
  late: [392, 329.63],
  trouble: [329.63, 329.63, 261.63],
} as const

export function softTone(name: keyof typeof TONES): void {
  audio ??= new AudioContext()
  // A browser keeps sound back until the person has touched the page; then the tone is simply missing.
  if (audio.state === 'suspended') void audio.resume()
  const start = audio.currentTime
  TONES[name].forEach((frequency, i) => {
    const oscillator = new OscillatorNode(audio!, { type: 'sine', frequency })
    const gain = new GainNode(audio!, { gain: 0 })
    const at = start + i * 0.16
    gain.gain.linearRampToValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(0.06, at + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.4)
    oscillator.connect(gain).connect(audio!.destination)
    oscillator.start(at)
    oscillator.stop(at + 0.45)
  })
}

/** Loud, and unlike any other: somebody needs help. */
export function alarmTone(): void {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
  const start = audio.currentTime
  for (const [i, frequency] of [880, 660, 880, 660].entries()) {
    const oscillator = new OscillatorNode(audio, { type: 'square', frequency })
    const gain = new GainNode(audio, { gain: 0 })
    const at = start + i * 0.25
    gain.gain.setValueAtTime(0.25, at)
    gain.gain.setValueAtTime(0, at + 0.2)
    oscillator.connect(gain).connect(audio.destination)
    oscillator.start(at)
    oscillator.stop(at + 0.25)
  }
}
