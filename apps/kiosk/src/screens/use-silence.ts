/** Nobody touches the screen: after 30 s, or as long as the hall says, it asks, ten seconds later it starts over. */
import { useTimeLeft } from './use-time-left.ts'

export const SILENCE_SECONDS = 30
export const ASKED_SECONDS = 10

/** `screen`: the one that waits for a visitor, or null; another one is another silence. `silence`: seconds until it asks. */
export function useSilence(screen: string | null, onSilent: () => void, silence = SILENCE_SECONDS) {
  const span = { seconds: silence + ASKED_SECONDS, asks: ASKED_SECONDS, hears: true }
  const { left, restart } = useTimeLeft(screen, span, onSilent)
  return { left, stay: restart }
}
