/** A channel as the hall uses it: how many messages it carries at a time, and whether it takes any. */
import type { Channel, Sent } from '@antrean/notices'

export type Outlet = {
  channel: Channel
  /** Room for so many more. */
  free(): number
  take(): void
  /** What became of one. `to`: is taken out of whatever is kept of it. */
  gave(sent: Sent, to: string): void
  /** Since when it takes none, epoch ms, and what it says; null while it does. */
  down(): { since: number; detail: string } | null
}

/** One refusal to take anything may be chance; a set-up that is wrong is none. */
const FAILURES_IN_A_ROW = 2

export function openOutlet(channel: Channel, atOnce: number, now: () => number): Outlet {
  let carried = 0
  let failures = 0
  let failing: { since: number; detail: string } | null = null
  return {
    channel,
    free: () => atOnce - carried,
    take: () => void carried++,
    gave(sent, to) {
      carried--
      const well =
        sent.outcome === 'accepted' ||
        sent.outcome === 'refused' ||
        (sent.outcome === 'not-now' && sent.reason === 'busy')
      failures = well
        ? 0
        : failures + (sent.outcome === 'not-now' && sent.reason === 'set-up' ? FAILURES_IN_A_ROW : 1)
      const detail = `${sent.outcome === 'not-now' ? sent.reason : sent.outcome}: ${withoutAddress(sent.detail, to)}`
      failing = well ? null : { since: failing?.since ?? now(), detail }
    },
    down: () => (failures >= FAILURES_IN_A_ROW ? failing : null),
  }
}

/** Others quote whom they could not reach. */
function withoutAddress(detail: string, to: string): string {
  const forms = [to, to.replace(/^\+/, ''), to.replace(/^\+62/, '0'), to.split('@')[0]!]
  return forms.reduce((left, form) => left.replaceAll(form, '…'), detail)
}
