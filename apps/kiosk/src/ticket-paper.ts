/** The ticket on paper: the number first and biggest, then the service, then when it is called. Short. */
import type { LogoBlock, PaperBlock, PaperDocument, TextBlock } from '@antrean/printer-driver'
import { type HallInfo, type IssuedTicket, isServed, type ServiceView } from '@antrean/queue-core/contract'
import { waitWords } from '@antrean/ui/words'
import { clockTime, inLanguage, longDate, paperWords } from '@antrean/words'

export type PaperSetting = {
  /** Null where the hall is not known yet: the kiosk has just started. */
  hall: Pick<HallInfo, 'name' | 'place' | 'timezone'> | null
  service: Pick<ServiceView, 'name'> | null
  /** What the visitor goes on to afterwards, where the ticket is for several. */
  further?: readonly Pick<ServiceView, 'name'>[] | undefined
  /** Characters of font A on one line: 48 on 80 mm paper, 32 on 58 mm. */
  columns: number
  /** The hall's own mark, above the number; its name stands below. */
  logo?: LogoBlock | null
}

export function ticketPaper(
  ticket: IssuedTicket,
  { hall, service, further = [], columns, logo }: PaperSetting,
): PaperDocument {
  const { language } = ticket
  const say = paperWords(language)
  const zone = hall?.timezone ?? 'Asia/Jakarta'
  // A character's room beside the number, so that it does not touch the edges.
  const biggest = Math.min(8, Math.floor(columns / (ticket.number.length + 1)))
  const name = service ? inLanguage(service.name, language) : ticket.service
  const blocks: PaperBlock[] = [
    ...(logo ? [logo, { kind: 'feed', lines: 0.4 } as const] : []),
    { kind: 'copy-mark', text: say.copy },
    line(ticket.number, { width: biggest, height: biggest, bold: true }),
    line(name, { bold: true, height: 2 }),
  ]
  if (ticket.priority === 'priority') blocks.push(line(say.priority, { bold: true, height: 2 }))
  blocks.push(
    { kind: 'feed', lines: 0.5 },
    ...whenCalled(ticket, zone, columns, hall?.place),
    line(say.ahead({ people: ticket.ahead })),
    ...thenTo(further, language),
    { kind: 'feed', lines: 0.5 },
    line(say.whereToWait),
    line(say.missed),
    // The quiet zone: four modules.
    { kind: 'feed', lines: 0.8 },
    { kind: 'qr', data: ticket.url, size: 6, level: 'M', align: 'center' },
    { kind: 'feed', lines: 0.8 },
    line(say.scan),
    { kind: 'feed', lines: 0.5 },
    ...(hall ? [line(inLanguage(hall.name, language), { bold: true })] : []),
    ...onOneLine(
      columns,
      `${longDate(ticket.issuedAt, language, zone)}, ${clockTime(ticket.issuedAt, language, zone)}`,
      say.free,
    ),
    { kind: 'cut' },
  )
  return { blocks }
}

/** The promised moment; where no booth was open for the service, what happens instead. [P14] */
function whenCalled(
  ticket: IssuedTicket,
  zone: string,
  columns: number,
  place: HallInfo['place'],
): TextBlock[] {
  const { language, callBy } = ticket
  if (isServed(ticket))
    return [
      line(paperWords(language).callBy),
      line(clockTime(callBy, language, zone), { width: 3, height: 3, bold: true }),
    ]
  const { noBooth } = waitWords(language, place)
  // A sentence a line, where it has room.
  return [line(columns < 40 ? noBooth : noBooth.replace('. ', '.\n'), { bold: true, height: 2 })]
}

/** The services of the same visit, in their order. [Q64] */
const thenTo = (further: readonly Pick<ServiceView, 'name'>[], language: string): PaperBlock[] => {
  if (further.length === 0) return []
  const say = paperWords(language)
  return [
    { kind: 'feed', lines: 0.5 },
    ...further.map(({ name }) => line(`${say.afterwards} ${inLanguage(name, language)}`, { bold: true })),
    line(say.sameNumber),
  ]
}

/** Paper is short where two things fit on one line. */
const onOneLine = (columns: number, one: string, other: string): TextBlock[] =>
  one.length + other.length + 3 <= columns ? [line(`${one} - ${other}`)] : [line(one), line(other)]

const line = (text: string, style: Omit<TextBlock, 'kind' | 'text' | 'align'> = {}): TextBlock => ({
  kind: 'text',
  text,
  align: 'center',
  ...style,
})
