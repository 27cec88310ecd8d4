/** A ticket as the hall of a set-up would give it now: for a look at its paper, and on no record. */
import {
  charges,
  type HallConfig,
  type IssuedTicket,
  isoInZone,
  type TicketPictureAsked,
  ticketNumber,
} from '@antrean/queue-core'
import type { PaperSetting } from '@antrean/ticket-paper'
import type { z } from 'zod'

type Seen = Pick<z.output<typeof TicketPictureAsked>, 'language' | 'priority'> & {
  at: number
  publicUrl: string
}
/** Of the figures that people wait by: a few before them, some minutes. */
const AHEAD = 3
const WAIT_MINUTES = 5
const ORDINAL = 12
/** As long as those of real tickets, and nobody's: the code on the picture leads to no page. */
const TOKEN = 'x'.repeat(22)

export function exampleTicket(
  settings: HallConfig,
  { language, priority, at, publicUrl }: Seen,
): IssuedTicket {
  const { letter, targetSeconds } = settings.services[0]!
  const time = (moment: number) => isoInZone(settings.timezone, moment)
  return {
    ...{ id: 'example', number: ticketNumber(letter, ORDINAL), service: letter, language },
    ...{ priority, priorityReason: priority === 'priority' ? 'elderly' : null, state: 'waiting' },
    ...{ paper: 'pending', issuedAt: time(at), callBy: time(at + targetSeconds * 1000), calledAt: null },
    ...{ firstCalledAt: null, servingAt: null, endedAt: null, booth: null, calls: 0, transfers: 0 },
    ...{ rank: ORDINAL, ahead: AHEAD, expectedWaitSeconds: WAIT_MINUTES * 60 },
    url: `${publicUrl}/t/${TOKEN}`,
  }
}

/** With a second service where the hall gives one ticket for several. */
export function exampleSetting(settings: HallConfig): Omit<PaperSetting, 'columns'> {
  const { services, name, place, timezone, ticket, furtherServices } = settings
  const [service, next] = services
  return {
    hall: { name, place, timezone, ...(ticket && { ticket }) },
    service: {
      ...{ name: service!.name, unit: service!.unit, waitMinutes: WAIT_MINUTES },
      charges: charges(service!.standard),
    },
    further: furtherServices && next ? [{ name: next.name, charges: charges(next.standard) }] : [],
  }
}
