/** One question a screen: which one, from what the kiosk knows and how far the visitor has come. Pure. */
import type { Language } from '@antrean/words'
import type { KioskHall, KioskState, Press } from '../api/index.ts'
import { languageOf } from './languages.ts'

/** Of many services: the units, the services of one, or those that a search finds. */
export type Look = { at: 'start' } | { at: 'unit'; unit: string } | { at: 'search'; text: string }

/** The visitor's own steps; the press itself is the agent's to tell. */
export type Walk = {
  /** One for the walk: whatever is tapped twice stays one press. */
  pressId: string
  /** Null until one is chosen: the one that the kiosk begins in. */
  language: Language | null
  /** Where the choice of a service stands in a hall of many. */
  look: Look
  /** Chosen on the first screen. */
  service: string | null
  /** Chosen beside it, where the hall takes several services on one ticket; and whether one more is being chosen. [Q56] */
  further?: readonly string[]
  adding?: boolean
  /** What is published of what was chosen is being read. [Q50] */
  reading?: boolean
  /** Of the service that was chosen and closed before it was pressed; said until the next choice. */
  justClosed: string | null
  /** The press was sent; shown at once, before the agent says so. */
  sent: boolean
}

/** What a visitor can do where this kiosk gives no ticket: said only as far as it is so. */
export type Help = Pick<KioskState, 'staffTold' | 'otherKiosks'>

type Service = KioskHall['services'][number]
/** What was chosen beside the first service, and whether the hall takes one more. */
export type Further = { chosen: Service[]; more: boolean }

export type Screen =
  | { show: 'starting' | 'unregistered' | 'being-set-up' | 'connecting' | 'no-server' }
  | { show: 'hall-closed'; hall: KioskHall }
  | { show: 'storage'; help: Help }
  | { show: 'printer'; state: KioskState['printer']['state']; help: Help }
  /** `toRead`: of these it is asked whose published standard is to be read. */
  | { show: 'services'; hall: KioskHall; justClosed: Service | null; toRead?: Service[] }
  | { show: 'priority'; service: KioskHall['services'][number]; further: Further }
  /** Which service besides. */
  | { show: 'further'; hall: KioskHall }
  /** What is published of them. */
  | { show: 'standard'; services: Service[] }
  | { show: 'press'; press: Exclude<Press, { stage: 'idle' }>; canPrint: boolean }

export function whichScreen(state: KioskState | null, walk: Walk): Screen {
  if (!state) return { show: 'starting' }
  const { press, link, hall, printer } = state
  // A number in the making is worth more than any trouble of the kiosk.
  if (press.stage !== 'idle') return { show: 'press', press, canPrint: printer.canPrint }
  if (link === 'refused') return { show: 'unregistered' }
  if (state.beingSetUp) return { show: 'being-set-up' }
  if (link !== 'live' || !hall) return { show: hall ? 'no-server' : 'connecting' }
  if (!hall.open) return { show: 'hall-closed', hall }
  const help = { staffTold: state.staffTold, otherKiosks: state.otherKiosks }
  if (!state.canStore) return { show: 'storage', help }
  if (!printer.canPrint) return { show: 'printer', state: printer.state, help }
  const service = hall.services.find(({ letter, open }) => open && letter === walk.service)
  if (!service) {
    const closed = walk.service ?? walk.justClosed
    return {
      show: 'services',
      hall,
      justClosed: hall.services.find(({ letter }) => letter === closed) ?? null,
      ...(walk.reading && { toRead: hall.services.filter(its => its.open && its.standard) }),
    }
  }
  if (!walk.sent) {
    const others = othersOpen(hall, walk)
    if (walk.adding && others.length > 0) return { show: 'further', hall: { ...hall, services: others } }
    const chosen = (walk.further ?? []).flatMap(
      letter => hall.services.find(its => its.open && its.letter === letter) ?? [],
    )
    const told = [service, ...chosen].filter(its => its.standard)
    if (walk.reading && told.length > 0) return { show: 'standard', services: told }
    return { show: 'priority', service, further: { chosen, more: others.length > 0 } }
  }
  const { pressId } = walk
  const language = languageOf(hall, walk.language)
  const sent = { stage: 'issuing', pressId, language, service: service.letter, slow: false } as const
  return { show: 'press', press: sent, canPrint: true }
}

/** What may still be chosen beside the rest; nothing where the hall takes no more services on a ticket. */
function othersOpen(
  { services, furtherServices = 0 }: KioskHall,
  { service, further = [] }: Walk,
): Service[] {
  if (further.length >= furtherServices) return []
  return services.filter(({ letter, open }) => open && letter !== service && !further.includes(letter))
}

/** Screens that wait for the visitor: left alone, they ask, and then start over. */
export function waitsForVisitor(
  screen: Screen,
  { language, look, reading }: Pick<Walk, 'language' | 'look' | 'reading'>,
): boolean {
  if (screen.show === 'press')
    return ['refused', 'unanswered', 'uncertain', 'not-printed'].includes(screen.press.stage)
  if (screen.show === 'services' && (screen.justClosed || reading || look.at !== 'start')) return true
  return ['priority', 'further', 'standard'].includes(screen.show) || language !== null
}
