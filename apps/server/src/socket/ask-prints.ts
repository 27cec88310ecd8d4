/** Asks each kiosk to print what staff gave at the desk; the whole list each time, so that nothing is lost with a connection. */
import { type HallState, isoInZone, type LogEvent, type PrintOrders, ticketView } from '@antrean/queue-core'
import { issuedView } from '../commands/hall-commands.ts'
import type { Client } from './door.ts'

/** Whether such an event may change what a kiosk is asked for. */
export const changesPrints = (event: LogEvent): boolean =>
  event.type === 'TicketPaperRecorded' ||
  event.type === 'CopyAsked' ||
  (event.type === 'TicketIssued' && event.paper !== undefined)

/** Returns what tells one kiosk, if it is another list than it was told last. [Q30] */
export function askPrints(now: () => number, publicUrl: () => string) {
  const told = new WeakMap<Client, string>()
  return (socket: Client, state: HallState): void => {
    const { id: kiosk } = socket.data.caller
    const all = [...state.tickets.values()]
    const wanted = [
      ...all.filter(({ printAt }) => printAt === kiosk).map(ticket => ({ ticket, copy: null })),
      ...all.flatMap(ticket => (ticket.copy?.kiosk === kiosk ? [{ ticket, copy: ticket.copy }] : [])),
    ]
    const jobs = wanted.map(({ ticket, copy }) => copy?.id ?? ticket.id).join(' ')
    if (jobs === (told.get(socket) ?? '')) return
    told.set(socket, jobs)
    const { timezone } = state.config!
    const orders = wanted.map(({ ticket, copy }) => ({
      ...issuedView(ticketView(ticket, timezone, 'public'), { state, at: now() }, publicUrl()),
      ...(copy && { copy: { id: copy.id, askedAt: isoInZone(timezone, copy.at) } }),
    }))
    socket.emit('kiosk:print', { orders } satisfies PrintOrders)
  }
}
