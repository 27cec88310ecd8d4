/** What the page asks of the server. */
import {
  FirstStartEntered,
  FirstStartView,
  type HallConfig,
  HallSnapshot,
  Invitation,
  Session,
  SettingsNote,
  WireError,
} from '@antrean/queue-core/contract'

export type Refused = { ok: false; error: WireError | 'unreachable'; faults: SettingsNote[] }
export type Asked<Value> = { ok: true; value: Value } | Refused
type Shape<Value> = { parse: (given: unknown) => Value }

async function ask<Value>(
  path: string,
  shape: Shape<Value>,
  { body, token }: { body?: object; token?: string } = {},
): Promise<Asked<Value>> {
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    })
    const told = (await response.json()) as { error?: unknown; faults?: unknown }
    if (response.ok) return { ok: true, value: shape.parse(told) }
    const faults = SettingsNote.array().safeParse(told.faults)
    return { ok: false, error: WireError.parse(told.error), faults: faults.data ?? [] }
  } catch {
    return { ok: false, error: 'unreachable', faults: [] }
  }
}

export const firstStart = () => ask('first-start', FirstStartView)
export const enter = (code: string, browser: string, takeOver: boolean) =>
  ask('first-start/enter', FirstStartEntered, { body: { code, browser, takeOver } })
export const finish = (body: {
  code: string
  browser: string
  settings: HallConfig
  administrator: { name: string; password: string }
}) => ask('first-start', Session, { body })
export const hallNow = () => ask('hall', HallSnapshot)
export const invite = (kind: 'kiosk' | 'display', name: string, token: string) =>
  ask('devices/invite', Invitation, { body: { kind, name }, token })

/** What was started with the server on its own machine; null where it stands alone. */
export async function machinesHere(): Promise<{ kiosk: string; paper: string | null } | null> {
  try {
    const { urls } = (await (await fetch('/demo.json')).json()) as {
      urls: { kiosk: string; paper: string | null }
    }
    return urls
  } catch {
    return null
  }
}
