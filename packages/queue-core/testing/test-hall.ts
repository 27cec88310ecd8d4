/** A hall for tests: commands go in with short words, events come out; the clock stands until it is told to move. */
import type { Command, CommandOf, Officer } from '../src/hall/commands.ts'
import { HallConfig } from '../src/hall/config.ts'
import { decide } from '../src/hall/decide.ts'
import { dueCommands } from '../src/hall/due-commands.ts'
import type { HallEvent } from '../src/hall/events.ts'
import { evolve } from '../src/hall/evolve.ts'
import type { Policy } from '../src/hall/policy.ts'
import type { Decision } from '../src/hall/rejection.ts'
import { emptyHall, type HallState } from '../src/hall/state.ts'
import type { Priority, Ticket } from '../src/hall/ticket.ts'
import { HALL_POLICY } from '../src/policy/index.ts'

/** Three services, three booths: one that serves A alone, one that serves A and B, one that serves C. */
export const smallHall: HallConfig = HallConfig.parse({
  name: { id: 'Balai', en: 'Hall' },
  timezone: 'Asia/Jakarta',
  opens: '08:00',
  closes: '16:00',
  services: ['A', 'B', 'C'].map(letter => ({ letter, unit: letter, name: { id: letter, en: letter } })),
  booths: [
    { number: 1, services: ['A'] },
    { number: 2, services: ['A', 'B'] },
    { number: 3, services: ['C'] },
  ],
})

/** The same, where a ticket is for several services. */
export const severalHall: HallConfig = { ...smallHall, furtherServices: 2 }

/** The same, which asks: service A what it was about and how it ended, every booth why it pauses and closes. */
export const askingHall: HallConfig = HallConfig.parse({
  ...smallHall,
  pauseReasons: [{ id: 'Istirahat', en: 'A break' }],
  closeReasons: [{ id: 'Selesai bertugas', en: 'End of shift' }],
  services: smallHall.services.map(service =>
    service.letter === 'A'
      ? {
          ...service,
          matters: [
            { id: 'KK', en: 'Family card' },
            { id: 'KTP', en: 'Identity card' },
          ],
          asksMatter: true,
          outcomes: [
            { id: 'Selesai', en: 'Done' },
            { id: 'Ditolak', en: 'Rejected' },
          ],
        }
      : service,
  ),
})

export const MORNING = Date.parse('2026-03-02T08:00:00+07:00')
export const officerOf = (booth: number): Officer => ({ id: `officer-${booth}`, anyBooth: false })

/** A command without what the hall knows: its time, and who asks. */
export type Wish = Command extends infer C
  ? C extends Command
    ? Omit<C, 'at' | 'actor' | 'officer'> & { officer?: Officer }
    : never
  : never

export type TestHall = ReturnType<typeof bareHall>

/** A hall that nobody has set up yet. */
export function bareHall(policy: Policy = HALL_POLICY) {
  const state = emptyHall()
  const events: HallEvent[] = []
  let issued = 0
  const hall = {
    state,
    events,
    at: MORNING,
    wait(seconds: number) {
      hall.at += seconds * 1000
      return hall
    },
    /** What the rules say to a wish, without doing it. */
    ask(wish: Wish): Decision<HallEvent> {
      const officer = 'booth' in wish ? officerOf(wish.booth) : undefined
      const command = { at: hall.at, actor: 'test', ...(officer && { officer }), ...wish } as Command
      return decide(state, command, policy)
    },
    /** Does it, and returns what happened; a refusal is a mistake of the test. */
    do(wish: Wish): HallEvent[] {
      const decision = hall.ask(wish)
      if (!decision.ok) throw new Error(`${wish.type} was refused: ${decision.error.code}`)
      for (const event of decision.events) evolve(state, event)
      events.push(...decision.events)
      return decision.events
    },
    open(...booths: number[]) {
      for (const booth of booths) hall.do({ type: 'OpenBooth', booth })
      return hall
    },
    issue(service: string, priority: Priority = 'normal'): Ticket {
      issued += 1
      hall.do(press(service, `t${issued}`, priority))
      return state.tickets.get(`t${issued}`)!
    },
    /** One ticket for these services. */
    issueFor(first: string, ...further: string[]): Ticket {
      issued += 1
      hall.do({ ...press(first, `t${issued}`), further })
      return state.tickets.get(`t${issued}`)!
    },
    /** The number that the booth was given, or null where nobody waits for it. */
    next(booth: number): string | null {
      const [called] = hall.do({ type: 'CallNext', booth })
      return called?.type === 'TicketCalled' ? state.tickets.get(called.ticketId)!.number : null
    },
    /** What the passing of time calls for now. */
    dueTypes: () => dueCommands(state, hall.at, policy).map(({ type }) => type),
    finish: (booth: number) => hall.do({ type: 'FinishTicket', booth }),
  }
  return hall
}

/** A hall at work: set up, its day begun, the clock at opening time. */
export function testHall(config: HallConfig = smallHall, policy?: Policy): TestHall {
  const hall = bareHall(policy)
  hall.do({ type: 'ConfigureHall', config })
  hall.do({ type: 'OpenDay' })
  return hall
}

export const press = (
  service: string,
  ticketId: string,
  priority: Priority = 'normal',
): Omit<CommandOf<'IssueTicket'>, 'at' | 'actor'> => ({
  type: 'IssueTicket',
  ticketId,
  token: `token-${ticketId}`,
  service,
  priority,
  ...(priority === 'priority' && { person: { ref: `p-${ticketId}`, hash: `hash of p-${ticketId}` } }),
  language: 'id',
})

/** The hall that the log tells of. Each event goes through JSON, as it does in the log. */
export function replay(events: readonly HallEvent[], parse: (json: unknown) => HallEvent): HallState {
  const state = emptyHall()
  for (const event of events) evolve(state, parse(JSON.parse(JSON.stringify(event))))
  return state
}

/** What the passing of so many seconds brings about, `every` so many of them. */
export function pass(hall: TestHall, seconds: number, every = 1): string[] {
  const before = hall.events.length
  for (let n = 0; n < seconds; n += every) {
    hall.wait(every)
    for (const command of dueCommands(hall.state, hall.at, HALL_POLICY)) hall.do(command)
  }
  return hall.events.slice(before).map(event => event.type)
}
