/** `ticket:rate`: a press on the tablet at a booth, by the visitor whom the booth finished just now. [S11] */
import type { Ack, DISPLAY } from '@antrean/queue-core'
import type { z } from 'zod'
import { refuse } from '../answer.ts'
import { ticketById } from '../hall/find-ticket.ts'
import type { Hall } from '../hall/hall.ts'
import type { Ratings } from '../ratings/ratings.ts'

type Payload = z.output<(typeof DISPLAY)['ticket:rate']['payload']>

export const rateCommand =
  (
    hall: Hall,
    ratings: Pick<Ratings, 'rate'>,
    fingerprintOf: (actor: string, name: string, asked: object) => string,
  ) =>
  async ({ commandId, ...asked }: Payload, { actor }: { actor: string }): Promise<Ack<unknown>> => {
    const { ticketId, booth, level, pressedAt } = asked
    const found = ticketById(hall, ticketId)
    if (!found) return refuse('unknown-ticket', `There is no ticket ${ticketId}.`)
    return ratings.rate(
      found.ticket,
      { level },
      {
        ...{ commandId, actor, through: 'tablet' },
        fingerprint: fingerprintOf(actor, 'ticket:rate', asked),
        pressed({ at, state }) {
          const last = state.booths.get(booth)?.finished
          return {
            booth,
            at: pressedAt === undefined ? at : Math.min(Date.parse(pressedAt), at),
            last: last
              ? { ticketId: last.ticket.id, endedAt: last.ticket.endedAt!, nextAt: last.nextAt }
              : null,
          }
        },
      },
    )
  }
