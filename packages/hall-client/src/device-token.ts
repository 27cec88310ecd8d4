/** This machine's right to be a device of the hall: got once by a one-time code, kept in its data folder. For Node. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type DeviceKind, Enrolled, WireError } from '@antrean/queue-core/contract'

type Kept = { token: string; code: string }

export type TokenAsked = {
  server: string
  data: string
  code?: string | undefined
  token?: string | undefined
}

/**
 * A token that was given wins; then the one that was kept; then a new one for the code. A code that is not the one this
 * machine was enrolled with is a new enrolment, as after a revocation.
 * @throws one sentence when there is none to be had
 */
export async function deviceToken(
  kind: DeviceKind,
  { server, data, code, token }: TokenAsked,
): Promise<string> {
  if (token) return token
  const file = path.join(data, 'device.json')
  const kept = existsSync(file) ? readKept(file) : null
  if (kept && (code === undefined || kept.code === code)) return kept.token
  if (code === undefined)
    throw new Error(
      `This machine is no ${kind} of the hall yet. Give --code with a one-time code, or --token.`,
    )
  const { token: fresh } = await enrol(server, code, kind)
  writeFileSync(file, JSON.stringify({ token: fresh, code } satisfies Kept), { mode: 0o600 })
  return fresh
}

function readKept(file: string): Kept {
  try {
    const { token, code } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
    if (typeof token === 'string' && token !== '' && typeof code === 'string') return { token, code }
  } catch {
    // The same sentence.
  }
  throw new Error(`${file} is damaged. Remove it, and start once with a new --code.`)
}

async function enrol(server: string, code: string, kind: DeviceKind): Promise<Enrolled> {
  const response = await fetch(new URL('/api/v1/devices/enrol', server), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => {
    throw new Error(`The server at ${server} cannot be reached, so the code could not be used yet.`)
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const refusal = WireError.safeParse((body as { error?: unknown } | null)?.error)
    throw new Error(
      refusal.success ? refusal.data.message : `The server at ${server} answered ${response.status}.`,
    )
  }
  const enrolled = Enrolled.parse(body)
  if (enrolled.kind !== kind)
    throw new Error(`The code was made for a ${enrolled.kind}. Ask for one that was made for a ${kind}.`)
  return enrolled
}
