/** The demonstration: staff with known passwords, one kiosk and one display, kept over a restart. */
import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Role } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from './access/access.ts'
import { newToken } from './access/secrets.ts'
import { isOwnHall } from './first-start/first-people.ts'

export const DEMO_STAFF: { name: string; password: string; role: Role }[] = [
  { name: 'sari', password: 'antrean-sari', role: 'officer' },
  { name: 'budi', password: 'antrean-budi', role: 'officer' },
  { name: 'rina', password: 'antrean-rina', role: 'officer' },
  { name: 'dewi', password: 'antrean-dewi', role: 'supervisor' },
  { name: 'agus', password: 'antrean-agus', role: 'ops' },
  { name: 'admin', password: 'antrean-admin', role: 'administrator' },
]

const Tokens = z.object({ kiosk: z.string(), display: z.string() })
const NAMES = { kiosk: 'Mesin antrean demo', display: 'Layar demo' } as const

export type Demo = { staff: typeof DEMO_STAFF; kiosk: { token: string }; display: { token: string } }

/** Without its staff, whose passwords everybody knows, in a hall that its own people set up. */
export async function setUpDemo(access: Access, file: string): Promise<Demo> {
  const staff = isOwnHall(access) ? [] : DEMO_STAFF
  for (const { name, role, password } of staff)
    if (!access.staff.byName(name)) await access.staff.set(name, role, password, 'known')
  const known = readTokens(file)
  const tokenOf = (kind: keyof typeof NAMES) => {
    const token = known?.[kind]
    const device = token ? access.devices.byToken(token) : undefined
    return device && !device.revokedAt ? token! : access.devices.add(kind, NAMES[kind]).token
  }
  const tokens = { kiosk: tokenOf('kiosk'), display: tokenOf('display') }
  // On a full disk a file that is written anew is lost.
  if (!isDeepStrictEqual(tokens, known)) keepTokens(file, tokens)
  return { staff, kiosk: { token: tokens.kiosk }, display: { token: tokens.display } }
}

/** For machines that are started before there is a hall that knows them; the same ones over a restart. */
export function tokensToCome(file: string): z.infer<typeof Tokens> {
  const known = readTokens(file)
  if (known) return known
  const tokens = { kiosk: newToken(), display: newToken() }
  keepTokens(file, tokens)
  return tokens
}

const keepTokens = (file: string, tokens: z.infer<typeof Tokens>): void =>
  writeFileSync(file, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 })

function readTokens(file: string): z.infer<typeof Tokens> | null {
  try {
    return Tokens.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
