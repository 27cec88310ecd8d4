/** Names that the printer cannot print as they are written: said when the set-up is known, not found out by visitors. */
import type { HallLink } from '@antrean/hall-client'
import { lettersLost, type PrinterProfile } from '@antrean/printer-driver'
import type { HallSnapshot } from '@antrean/queue-core/contract'

type Names = Pick<HallSnapshot, 'hall' | 'services'>

/** Once for each name, also when the set-up changes. Returns the way to end it. */
export function watchLetters(
  hall: Pick<HallLink<'/kiosk'>, 'state' | 'subscribe'>,
  profile: PrinterProfile,
  warn: (news: string) => void,
): () => void {
  const said = new Set<string>()
  let known: Names | undefined
  const look = (): void => {
    const { snapshot } = hall.state()
    if (!snapshot || (snapshot.services === known?.services && snapshot.hall === known.hall)) return
    known = snapshot
    for (const news of lettersMissing(snapshot, profile)) {
      if (!said.has(news)) warn(news)
      said.add(news)
    }
  }
  const stop = hall.subscribe(look)
  look()
  return stop
}

export function lettersMissing({ hall, services }: Names, profile: PrinterProfile): string[] {
  const all = [
    { what: 'The name of the hall', name: hall.name },
    ...(hall.ticket?.footer ? [{ what: 'The last line of the ticket', name: hall.ticket.footer }] : []),
    ...services.map(({ letter, name }) => ({ what: `The name of service ${letter}`, name })),
  ]
  return all.flatMap(({ what, name }) =>
    Object.entries(name).flatMap(([language, text]) => {
      const lost = lettersLost(text, profile)
      if (lost.length === 0) return []
      return (
        `${what} (${language}) has letters that ${profile.title} lacks: ${lost.slice(0, 20).join(' ')}. ` +
        'Tickets say it in Latin letters, without pictures; write the name as it shall be printed.'
      )
    }),
  )
}
