/** Each line of a ticket as blocks on paper: none where it has nothing to say for this ticket. */
import type { LogoBlock, PaperBlock, TextBlock } from '@antrean/printer-driver'
import {
  type HallInfo,
  type IssuedTicket,
  isServed,
  LONGEST_WAIT,
  type ServiceView,
  type TicketLine,
} from '@antrean/queue-core/contract'
import { clockTime, inLanguage, longDate, paperWords, waitsWords } from '@antrean/words'

export type PaperSetting = {
  /** Null where the hall is not known yet: the kiosk has just started. */
  hall: Pick<HallInfo, 'name' | 'place' | 'timezone' | 'ticket'> | null
  /** `waitMinutes`: of whoever is given a ticket now, so not of a copy. */
  service: (Pick<ServiceView, 'name'> & Partial<Pick<ServiceView, 'unit' | 'waitMinutes' | 'charges'>>) | null
  /** What the visitor goes on to afterwards, where the ticket is for several. */
  further?: readonly (Pick<ServiceView, 'name'> & Partial<Pick<ServiceView, 'charges'>>)[] | undefined
  /** Characters of font A on one line: 48 on 80 mm paper, 32 on 58 mm. */
  columns: number
  /** The hall's own mark. */
  logo?: LogoBlock | null
}

type Lines = Record<TicketLine, () => PaperBlock[]>

export function linesOf(
  ticket: IssuedTicket,
  { hall, service, further = [], columns, logo }: PaperSetting,
): Lines {
  const { language } = ticket
  const say = paperWords(language)
  const zone = hall?.timezone ?? 'Asia/Jakarta'
  // A character's room beside the number, so that it does not touch the edges.
  const biggest = Math.min(8, Math.floor(columns / (ticket.number.length + 1)))
  const footer = hall?.ticket?.footer
  return {
    logo: () => (logo ? [logo] : []),
    number: () => [
      { kind: 'copy-mark', text: say.copy },
      line(ticket.number, { width: biggest, height: biggest, bold: true }),
    ],
    service: () => [
      line(service ? inLanguage(service.name, language) : ticket.service, { bold: true, height: 2 }),
    ],
    unit: () => (service?.unit ? [line(service.unit)] : []),
    priority: () => (ticket.priority === 'priority' ? [line(say.priority, { bold: true, height: 2 })] : []),
    'call-by': () => whenCalled(ticket, zone, columns, hall?.place),
    ahead: () => [line(say.ahead({ people: ticket.ahead }))],
    wait: () => {
      const minutes = isServed(ticket) ? (service?.waitMinutes ?? 0) : 0
      if (minutes === 0) return []
      return [line(say.wait({ about: waitsWords(language, hall?.place).about(lengthOf(minutes)) }))]
    },
    further: () => thenTo(further, language),
    'where-to-wait': () => [line(say.whereToWait)],
    missed: () => [line(say.missed)],
    qr: () => [{ kind: 'qr', data: ticket.url, size: 6, level: 'M', align: 'center' }],
    scan: () => [line(say.scan)],
    hall: () => (hall ? [line(inLanguage(hall.name, language), { bold: true })] : []),
    issued: () => [
      line(`${longDate(ticket.issuedAt, language, zone)}, ${clockTime(ticket.issuedAt, language, zone)}`),
    ],
    // Nobody is told so of a service that publishes a cost. [Q50]
    free: () => ([service, ...further].some(its => its?.charges) ? [] : [line(say.free)]),
    footer: () => (footer ? [line(inLanguage(footer, language))] : []),
  }
}

/** The promised moment; where no booth was open for the service, what happens instead. [P14] */
function whenCalled(
  { language, callBy, expectedWaitSeconds }: IssuedTicket,
  zone: string,
  columns: number,
  place: HallInfo['place'],
): TextBlock[] {
  if (isServed({ expectedWaitSeconds }))
    return [
      line(paperWords(language).callBy),
      line(clockTime(callBy, language, zone), { width: 3, height: 3, bold: true }),
    ]
  const { noBooth } = waitsWords(language, place)
  // A sentence a line, where it has room.
  return [line(columns < 40 ? noBooth : noBooth.replace('. ', '.\n'), { bold: true, height: 2 })]
}

/** The services of the same visit, in their order. [Q64] */
const thenTo = (further: readonly Pick<ServiceView, 'name'>[], language: string): PaperBlock[] => {
  if (further.length === 0) return []
  const say = paperWords(language)
  return [
    ...further.map(({ name }) => line(`${say.afterwards} ${inLanguage(name, language)}`, { bold: true })),
    line(say.sameNumber),
  ]
}

const lengthOf = (minutes: number) => ({
  minutes,
  length:
    minutes >= LONGEST_WAIT ? 'longer' : minutes >= 90 ? 'hourAndHalf' : minutes >= 60 ? 'hour' : 'minutes',
})

const line = (text: string, style: Omit<TextBlock, 'kind' | 'text' | 'align'> = {}): TextBlock => ({
  kind: 'text',
  text,
  align: 'center',
  ...style,
})
