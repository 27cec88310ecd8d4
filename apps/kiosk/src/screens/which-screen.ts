/** One question a screen: which one, from what the kiosk knows and how far the visitor has come. Pure. */
import type { KioskHall, KioskState, Press } from '../api/index.ts'

/** The visitor's own steps; the press itself is the agent's to tell. */
export type Visit = {
  /** One for the visit: whatever is tapped twice stays one press. */
  pressId: string
  language: 'id' | 'en'
  /** Chosen on the first screen. */
  service: string | null
  /** The press was sent; shown at once, before the agent says so. */
  sent: boolean
}

export type Screen =
  | { show: 'starting' | 'unregistered' | 'connecting' | 'no-server' }
  | { show: 'hall-closed'; hall: KioskHall }
  | { show: 'printer'; state: KioskState['printer']['state'] }
  | { show: 'services'; hall: KioskHall }
  | { show: 'priority'; service: KioskHall['services'][number] }
  | { show: 'press'; press: Exclude<Press, { stage: 'idle' }>; canPrint: boolean }

export function whichScreen(state: KioskState | null, visit: Visit): Screen {
  if (!state) return { show: 'starting' }
  const { press, link, hall, printer } = state
  // A number in the making is worth more than any trouble of the kiosk.
  if (press.stage !== 'idle') return { show: 'press', press, canPrint: printer.canPrint }
  if (link === 'refused') return { show: 'unregistered' }
  if (link !== 'live' || !hall) return { show: hall ? 'no-server' : 'connecting' }
  if (!hall.open) return { show: 'hall-closed', hall }
  if (!printer.canPrint) return { show: 'printer', state: printer.state }
  const service = hall.services.find(({ letter, open }) => open && letter === visit.service)
  if (!service) return { show: 'services', hall }
  if (!visit.sent) return { show: 'priority', service }
  const { pressId, language } = visit
  const sent = { stage: 'issuing', pressId, language, service: service.letter, slow: false } as const
  return { show: 'press', press: sent, canPrint: true }
}

/** Screens that wait for the visitor: left alone, they ask, and then start over. */
export function waitsForVisitor(screen: Screen, language: 'id' | 'en'): boolean {
  if (screen.show === 'press')
    return ['refused', 'unanswered', 'uncertain', 'not-printed'].includes(screen.press.stage)
  return screen.show === 'priority' || language !== 'id'
}
