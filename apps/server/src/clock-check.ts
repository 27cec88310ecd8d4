/**
 * Compares the hall's clock with the machine's, with the last event and with the clocks of those who are connected, and
 * says so where they disagree. A start with an impossible date goes on from the last event instead of believing it.
 */
import { type ClockView, type HallState, isOpen, type Trouble } from '@antrean/queue-core'
import { JUMP_MS, type SteadyClock } from './clock.ts'

/** A hall that was shut for longer asks somebody's clock before it believes the machine's. */
const LONGEST_PAUSE_MS = 31 * 86_400_000
/** A start on a later date in the middle of a day waits so long for somebody else's clock before it believes the machine's. */
const ASKING_MS = 15_000
/** Clients' messages take their time, and their clocks are nobody's pride. */
const CLIENTS_OFF_MS = 120_000
const MOST_CLIENTS = 256

/** The day that goes on in the record with people in the hall, or null: a day that was over in all but name can be left. */
export function brokenOff({ day, tickets, booths }: HallState): { endsAt: number } | null {
  if (!day || day.closed) return null
  const somebody =
    [...tickets.values()].some(({ state }) => isOpen(state)) ||
    [...booths.values()].some(({ state }) => state !== 'closed')
  return somebody ? day : null
}

const brief = (iso: string | null): string | null => iso?.slice(0, 16).replace('T', ' ') ?? null

export type ClockCheck = ReturnType<typeof checkClock>

export function checkClock(clock: SteadyClock, iso: (at: number) => string) {
  /** By caller: its clock, less the steady counter. */
  const said = new Map<string, number>()
  /** Why the hall went on from the last event; `asking`: it may just as well be the next morning. */
  let held: 'no' | 'impossible' | 'asking' = 'no'
  let asking = 0
  let since: number | null = null

  const machineNow = () => clock.now() + clock.ahead()
  function clientsNow(): number | null {
    const all = [...said.values()].sort((a, b) => a - b)
    const middle = all[Math.floor(all.length / 2)]
    return middle === undefined ? null : Math.round(middle + performance.now())
  }

  function view(): ClockView | null {
    const [hall, machine, clients] = [clock.now(), machineNow(), clientsNow()]
    const wrong =
      Math.abs(machine - hall) > JUMP_MS || (clients !== null && Math.abs(clients - hall) > CLIENTS_OFF_MS)
    since = wrong ? (since ?? hall) : null
    if (!wrong) return null
    return { hall: iso(hall), machine: iso(machine), clients: clients === null ? null : iso(clients) }
  }

  return {
    /**
     * `last`: the time of the last event, or null. `cutDay`: a day that was broken off with people in the hall, and when it
     * ends. To be asked before anything is decided.
     */
    begin(last: number | null, cutDay: { endsAt: number } | null): void {
      if (last === null) return
      const now = clock.now()
      if (now < last || now - last > LONGEST_PAUSE_MS) {
        if (Math.abs(now - last) > JUMP_MS) held = 'impossible'
      } else if (cutDay && now >= cutDay.endsAt) {
        held = 'asking'
        asking = performance.now()
      } else return
      clock.set(last)
    },
    /** A client's own time as it connected; anything that is no time is nothing. */
    heard(caller: string, at: unknown): void {
      const time = typeof at === 'string' ? Date.parse(at) : Number.NaN
      if (!Number.isFinite(time)) return
      said.delete(caller)
      said.set(caller, time - performance.now())
      if (said.size > MOST_CLIENTS) said.delete(said.keys().next().value!)
    },
    view,
    troubles(): Trouble[] {
      const seen = view()
      if (!seen) return []
      const [hall, machine, clients] = [seen.hall, seen.machine, seen.clients].map(brief)
      const others = clients ? `, and machines of the hall say ${clients}` : ''
      const detail = `The hall goes by ${hall}; the clock of the server's machine says ${machine}${others}.`
      return [{ code: 'clock-wrong', since: iso(since!), detail }]
    },
    /**
     * The machine's time, where the hall was held back at its start and the machine turns out to be right: others say so
     * too, or, if only the date is in doubt, nobody is there to ask. `command`: somebody wants something now.
     */
    released(command = false): number | null {
      if (held === 'no') return null
      const [machine, clients] = [machineNow(), clientsNow()]
      if (machine - clock.now() <= JUMP_MS) return null
      if (!(held === 'asking' ? believed(machine, clients, command) : agreed(machine, clients))) return null
      held = 'no'
      return machine
    },
  }

  function agreed(machine: number, clients: number | null): boolean {
    return clients !== null && Math.abs(clients - machine) <= CLIENTS_OFF_MS
  }

  /** Between two dates a clock need not be exact to tell which. */
  function believed(machine: number, clients: number | null, command: boolean): boolean {
    if (clients !== null) return Math.abs(clients - machine) < Math.abs(clients - clock.now())
    return command || performance.now() - asking > ASKING_MS
  }
}
