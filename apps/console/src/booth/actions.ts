/** What an officer can do at a booth: the command of each action, and when it fits. */
import type { BoothView, TicketView } from '@antrean/queue-core/contract'
import type { Order } from '../shell/order.ts'
import type { Given } from './asks.ts'
import type { ActionName } from './keys.ts'

export type Desk = {
  booth: BoothView
  /** The ticket that the booth has. */
  ticket: TicketView | null
  parked: TicketView[]
}

type Fits = (desk: Desk) => boolean
const free: Fits = ({ booth, ticket }) => booth.state === 'open' && !ticket
const called: Fits = ({ ticket }) => ticket?.state === 'called'
const busy: Fits = ({ ticket }) => ticket !== null
const idle: Fits = ({ ticket }) => ticket === null

/** An action that does not fit looks quiet and can still be pressed: the server says why it is refused. */
const FITS: Record<ActionName, Fits> = {
  next: free,
  serve: called,
  recall: called,
  finish: busy,
  'no-show': called,
  transfer: busy,
  park: busy,
  escalate: busy,
  resume: desk => free(desk) && desk.parked.length > 0,
  pause: ({ booth, ticket }) => booth.state === 'open' && !ticket,
  close: idle,
  undo: ({ booth }) => booth.undo !== undefined,
}
export const fits = (action: ActionName, desk: Desk): boolean => FITS[action](desk)

/** Without a ticket on the screen these are not sent: one that is called at this very moment is none the officer saw. */
export const OF_TICKET: ReadonlySet<ActionName> = new Set([
  'serve',
  'recall',
  'finish',
  'no-show',
  'transfer',
  'park',
  'escalate',
])
export type OfTicket = 'serve' | 'recall' | 'no-show' | 'park'

/** A command for the ticket on the screen names it, so that a late press never reaches another ticket. */
export const ticketOrder = (action: OfTicket, { booth, ticket }: Desk): Order<'/booth'> => ({
  event: `ticket:${action}`,
  payload: { booth: booth.number, ...(ticket && { ticketId: ticket.id }) },
})

/** `given`: what the service asks for at the end. */
export const finishOrder = (
  { booth, ticket }: Pick<Desk, 'booth' | 'ticket'>,
  { matter, outcome }: Given = {},
): Order<'/booth'> => ({
  event: 'ticket:finish',
  payload: {
    booth: booth.number,
    ...(ticket && { ticketId: ticket.id }),
    ...(matter !== undefined && { matter }),
    ...(outcome !== undefined && { outcome }),
  },
})

/** `given`: why, where the set-up asks. */
export const leaveOrder = (
  action: 'pause' | 'close',
  booth: number,
  { reason }: Given = {},
): Order<'/booth'> => ({
  event: `booth:${action}`,
  payload: { booth, ...(reason !== undefined && { reason }) },
})

export const transferOrder = (service: string, { booth, ticket }: Desk): Order<'/booth'> => ({
  event: 'ticket:transfer',
  payload: { booth: booth.number, ...(ticket && { ticketId: ticket.id }), service },
})

export const resumeOrder = (ticketId: string, { booth }: Desk): Order<'/booth'> => ({
  event: 'ticket:resume',
  payload: { booth: booth.number, ticketId },
})

export const boothOrder = (action: 'open' | 'next', booth: number): Order<'/booth'> => ({
  event: `booth:${action}`,
  payload: { booth },
})

/** It names whom it is about: what another hand did meanwhile is not undone. */
export const undoOrder = ({ booth }: Desk): Order<'/booth'> => ({
  event: 'booth:undo',
  payload: { booth: booth.number, ...(booth.undo && { ticketId: booth.undo.ticketId }) },
})

export type Primary = 'next' | 'finishThenNext' | 'openAgain'

/** What the biggest button does. Finishing with it is the officer's own choice, and needs a visitor who came. */
export function primaryOf({ booth, ticket }: Desk, finishThenNext: boolean): Primary {
  if (booth.state === 'paused') return 'openAgain'
  return finishThenNext && ticket?.state === 'serving' ? 'finishThenNext' : 'next'
}

/** The action that a command on its way belongs to: its button shows it. */
export function actionOfEvent(event: string): ActionName | 'open' {
  return event.slice(event.indexOf(':') + 1) as ActionName | 'open'
}
