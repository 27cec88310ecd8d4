/** The real rules without a disk: a hall in memory, open for the day, with an officer at each booth. */
import {
  aheadOf,
  type Command,
  decide,
  emptyHall,
  evolve,
  expectedWaitSeconds,
  HALL_POLICY,
  type HallConfig,
  hallInfo,
  type Ticket,
} from '@antrean/queue-core'
import {
  type Ack,
  boothView,
  type HallSnapshot,
  type IssuedTicket,
  KIOSK,
  serviceView,
  ticketView,
} from '@antrean/queue-core/contract'
import { newTicketNames } from '@antrean/ticket-names'

export type RuledHall = ReturnType<typeof openRuledHall>

export function openRuledHall(config: HallConfig) {
  const state = emptyHall()
  const reasons = new Map<string, Ticket['priorityReason']>()
  let seq = 0

  function run(command: Command) {
    const decision = decide(state, command, HALL_POLICY)
    if (decision.ok)
      for (const event of decision.events) {
        evolve(state, event)
        seq += 1
      }
    return decision
  }
  run({ type: 'ConfigureHall', ...system(), config })
  run({ type: 'OpenDay', ...system() })
  for (const { number } of config.booths)
    run({
      type: 'OpenBooth',
      ...system(),
      booth: number,
      officer: { id: `officer-${number}`, anyBooth: false },
    })

  const snapshot = (): HallSnapshot => ({
    seq,
    at: new Date().toISOString(),
    hall: hallInfo(state, Date.now()),
    services: [...state.services.values()].map(service => serviceView(state, service, Date.now())),
    booths: [...state.booths.values()].map(booth => boothView(booth, config.timezone, 'public')),
    calls: [],
  })
  const issued = (id: string): IssuedTicket => {
    const ticket = state.tickets.get(id)!
    return {
      ...ticketView(ticket, config.timezone, 'public'),
      ahead: aheadOf(state, id),
      expectedWaitSeconds: expectedWaitSeconds(state, ticket.service, Date.now()),
      url: `https://antrean.example/t/${ticket.token}`,
    }
  }

  function issue(payload: Record<string, unknown>): Ack<unknown> {
    const { notAfter, ...fields } = KIOSK['ticket:issue'].payload.parse(payload)
    const names = newTicketNames(Date.now())
    const { ticketId = names.ticketId, token = names.token } = fields
    const done = run({
      type: 'IssueTicket',
      ...system(),
      ...{ ...fields, ticketId, token, notAfter: notAfter ? Date.parse(notAfter) : undefined },
    })
    // As a server keeps it: beside the tickets.
    if (done.ok) reasons.set(ticketId, fields.priorityReason ?? null)
    return done.ok ? { ok: true, value: issued(ticketId) } : done
  }

  function recordPaper(event: string, payload: Record<string, unknown>): Ack<unknown> {
    const ticketId = String(payload.ticketId)
    const paper = event === 'ticket:printed' ? 'printed' : (payload.outcome as 'not-printed' | 'unknown')
    const done = run({
      type: 'RecordPaper',
      ...system(),
      ticketId,
      paper,
      copy: payload.copy === true,
      detail: '',
    })
    if (!done.ok) return done
    return { ok: true, value: ticketView(state.tickets.get(ticketId)!, config.timezone, 'public') }
  }

  return {
    run,
    issue,
    recordPaper,
    snapshot,
    heartbeat: () => ({ seq, at: new Date().toISOString(), open: hallInfo(state, Date.now()).open }),
    tickets: () =>
      [...state.tickets.values()].map(one => ({ ...one, priorityReason: reasons.get(one.id) ?? null })),
  }
}

const system = () => ({ at: Date.now(), actor: 'system' })
