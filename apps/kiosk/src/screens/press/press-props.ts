import type { Language } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import type { KioskHall, Press } from '../../api/index.ts'

export type PressProps = {
  press: Exclude<Press, { stage: 'idle' }>
  /** Null while the hall is not known. */
  service: KioskHall['services'][number] | null
  /** Of the printer, now. */
  canPrint: boolean
  language: Language
  timezone: string
  say: KioskWords
  leave: () => void
  reprint: () => void
}
