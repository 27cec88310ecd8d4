/** This machine's right to connect: got once by a one-time code, kept here, sent nowhere but to the hall's server. */
import { Enrolled, WireError } from '@antrean/queue-core/contract'

/** One for each screen, so that a wall and a booth display opened side by side stay two devices. */
const keyOf = (panel: string) => `antrean.token.${panel}`

export const keptToken = (panel: string): string | null => localStorage.getItem(keyOf(panel))
export const keepToken = (panel: string, token: string): void => localStorage.setItem(keyOf(panel), token)

/** Takes `#token=…` out of the address bar, where passers-by and the history would see it, and keeps it. */
export function takeTokenFromAddress(panel: string): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (!token) return
  history.replaceState(null, '', location.pathname + location.search)
  keepToken(panel, token)
}

export type Enrolment =
  | { ok: true; enrolled: Enrolled }
  | { ok: false; error: WireError | 'no-server' | 'wrong-kind' }

/** Turns a one-time code into this device's token. */
export async function enrol(code: string): Promise<Enrolment> {
  try {
    const response = await fetch('/api/v1/devices/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: code.trim() }),
    })
    const body: unknown = await response.json()
    if (!response.ok) return { ok: false, error: WireError.parse((body as { error: unknown }).error) }
    const enrolled = Enrolled.parse(body)
    return enrolled.kind === 'display' ? { ok: true, enrolled } : { ok: false, error: 'wrong-kind' }
  } catch {
    return { ok: false, error: 'no-server' }
  }
}
