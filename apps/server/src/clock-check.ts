/**
 * Compares the hall's clock with the machine's, with the last event and with the clocks of those who are connected, and
 * says so where they disagree. A start with an impossible date goes on from the last event instead of believing it.
 */
import type { ClockView, HallState, Trouble } from '@antrean/queue-core'
import { JUMP_MS, type SteadyClock } from './clock.ts'

/** A hall that was shut for longer asks somebody's clock before it believes the machine's. */
const LONGEST_PAUSE_MS = 31 * 86_400_000
/** A start on a later date in the middle of a day waits so long for somebody else's clock before it believes the machine's. */
const ASKING_MS = 15_000
/** Clients' messages take their time, and their clocks are nobody's pride. */
const CLIENTS_OFF_MS = 120_000
const MOST_CLIENTS = 256
const UNVOUCHED = 'No other clock has said so: numbers go on after those of the date before.'

const brief = (iso: string | null): string | null => iso?.slice(0, 16).replace('T', ' ') ?? null

export type ClockCheck = ReturnType<typeof checkClock>

/** `day`: the one that is open. */
export function checkClock(clock: SteadyClock, iso: (at: number) => string, day: () => HallState['day']) {
  /** By caller: its clock, less the steady counter; and whether it is another one than the server's machine goes by. */
  const said = new Map<string, { offset: number; own: boolean }>()
  /** Why the hall went on from the last event; `asking`: it may just as well be the next morning. */
  let held: 'no' | 'impossible' | 'asking' = 'no'
  let asking = 0
  /** The date that was begun in doubt, and was vouched for since. */
  let settled: string | null = null
  let since: number | null = null

  const machineNow = () => clock.now() + clock.ahead()
  /** The middle of those that have a clock of their own; of all where none has. */
  function clientsNow(): number | null {
    const all = [...said.values()].filter(({ own }) => own === hasOthers()).map(({ offset }) => offset)
    const middle = all.sort((a, b) => a - b)[Math.floor(all.length / 2)]
    return middle === undefined ? null : Math.round(middle + performance.now())
  }
  function hasOthers(): boolean {
    return [...said.values()].some(({ own }) => own)
  }
  function unvouched(): boolean {
    const open = day()
    return open?.doubtUntil !== undefined && clock.now() < open.doubtUntil
  }

  function view(): ClockView | null {
    const [hall, machine, clients] = [clock.now(), machineNow(), clientsNow()]
    const wrong =
      Math.abs(machine - hall) > JUMP_MS || (clients !== null && Math.abs(clients - hall) > CLIENTS_OFF_MS)
    const doubted = unvouched()
    since = wrong || doubted ? (since ?? hall) : null
    if (since === null) return null
    return {
      hall: iso(hall),
      machine: iso(machine),
      clients: clients === null ? null : iso(clients),
      ...(doubted && { unvouched: true }),
    }
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
    /**
     * A client's own time as it connected; anything that is no time is nothing. `here`: from this very machine, whose clock
     * it shares unless it says another time.
     */
    heard(caller: string, at: unknown, here: boolean): void {
      const time = typeof at === 'string' ? Date.parse(at) : Number.NaN
      if (!Number.isFinite(time)) return
      const own = !here || Math.abs(time - machineNow()) > JUMP_MS
      said.delete(caller)
      said.set(caller, { offset: time - performance.now(), own })
      if (said.size > MOST_CLIENTS) said.delete(said.keys().next().value!)
    },
    view,
    troubles(): Trouble[] {
      const seen = view()
      if (!seen) return []
      const [hall, machine, clients] = [seen.hall, seen.machine, seen.clients].map(brief)
      // Programs on the server's own machine say what it says.
      const others = clients && hasOthers() ? `, and machines of the hall say ${clients}` : ''
      const said = `The hall goes by ${hall}; the clock of the server's machine says ${machine}${others}.`
      return [
        { code: 'clock-wrong', since: iso(since!), detail: seen.unvouched ? `${said} ${UNVOUCHED}` : said },
      ]
    },
    /**
     * The machine's time, where the hall was held back at its start and the machine turns out to be right: others say so
     * too, or, if only the date is in doubt, nobody is there to ask. `unvouched`: no other clock says that date. A date that
     * was begun so is vouched for later by whoever has a clock. `command`: somebody wants something now.
     */
    released(command = false): { at: number | 'now'; unvouched: boolean } | null {
      const [hall, machine, clients] = [clock.now(), machineNow(), clientsNow()]
      if (held === 'no') {
        if (!unvouched() || settled === day()!.date || !hasOthers() || !agreed(hall, clients)) return null
        settled = day()!.date
        return { at: 'now', unvouched: false }
      }
      if (machine - hall <= JUMP_MS) return null
      if (!(held === 'asking' ? believed(machine, clients, command) : agreed(machine, clients))) return null
      held = 'no'
      return { at: machine, unvouched: !hasOthers() }
    },
  }

  function agreed(ours: number, clients: number | null): boolean {
    return clients !== null && Math.abs(clients - ours) <= CLIENTS_OFF_MS
  }

  /** Between two dates a clock need not be exact to tell which. */
  function believed(machine: number, clients: number | null, command: boolean): boolean {
    if (clients !== null) return Math.abs(clients - machine) < Math.abs(clients - clock.now())
    return command || performance.now() - asking > ASKING_MS
  }
}
