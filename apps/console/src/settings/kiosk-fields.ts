/** What the kiosks are told, as it is written: what is as it comes is not written down, so that it follows a later release. */
import type { HallConfig, KioskSetUp } from '@antrean/queue-core/contract'
import { LANGUAGES } from '@antrean/words'
import { isSame } from './draft.ts'

export function withKiosk(settings: HallConfig, written: KioskSetUp): HallConfig {
  const { kiosk: _, ...rest } = settings
  const { languages, secondStep, welcome, note, scanner, idleSeconds } = written
  const kiosk: KioskSetUp = {
    ...(languages && !isSame(languages, LANGUAGES) && { languages }),
    ...(secondStep === false && { secondStep }),
    ...(isWritten(welcome) && { welcome }),
    ...(isWritten(note) && { note }),
    ...(scanner && { scanner }),
    ...(idleSeconds !== undefined && { idleSeconds }),
  }
  return Object.keys(kiosk).length > 0 ? { ...rest, kiosk } : rest
}

const isWritten = (text: KioskSetUp['note']): boolean => Boolean(text?.id || text?.en)

/** Those that are spoken as they stand there, then the others. */
export const allLanguages = (spoken: readonly string[]): string[] => [
  ...spoken,
  ...LANGUAGES.filter(its => !spoken.includes(its)),
]
