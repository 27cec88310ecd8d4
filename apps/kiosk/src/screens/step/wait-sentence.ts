/** How long it takes, as the hall says it: its one figure, what happens where no booth is open, or nothing more. */
import { isServed } from '@antrean/queue-core/contract'
import { type Language, type Place, waitWords } from '@antrean/ui/words'
import type { KioskWords } from '@antrean/words'
import type { KioskHall } from '../../api/index.ts'

export type Service = KioskHall['services'][number]

export function waitSentence(service: Service, say: KioskWords, language: Language, place: Place): string {
  if (!service.open) return say.closedToday
  const { waiting } = service
  return `${waiting === 0 ? say.nobodyWaits : say.waiting({ people: waiting })} ${callSentence(service, say, language, place)}`.trim()
}

/** Where many services share the screen: one line. */
export function waitInBrief(service: Service, say: KioskWords, language: Language, place: Place): string {
  if (!service.open) return say.closedToday
  if (!isServed(service)) return waitWords(language, place).noBoothBrief
  return callSentence(service, say, language, place) || say.waiting({ people: service.waiting })
}

/** Empty where a figure would say nothing. */
function callSentence(service: Service, say: KioskWords, language: Language, place: Place): string {
  const { waitMinutes } = service
  const words = waitWords(language, place)
  if (!isServed(service)) return words.noBooth
  if (waitMinutes === null || waitMinutes === undefined) return ''
  return waitMinutes === 0 ? say.callSoon : say.callIn({ wait: words.about(waitMinutes) })
}

/** Calm, where the wait keeps the hall's promise; the sentence says the same without the colour. */
export function toneOf({ open, waitMinutes = null, targetSeconds }: Service): 'calm' | 'risk' | 'none' {
  if (!open) return 'none'
  return waitMinutes !== null && waitMinutes * 60 <= targetSeconds ? 'calm' : 'risk'
}
