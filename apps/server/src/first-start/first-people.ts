/** Who may come into a new hall: its first administrator, and the machines that were started with it. */
import type { DeviceKind } from '@antrean/queue-core'
import { type Access, openAccess } from '../access/access.ts'
import { done, type Refusal } from '../answer.ts'
import type { Folder } from '../store/folder.ts'

/** Tokens that machines on the server's own computer were started with; none where there are no such machines. */
export type Machines = Record<Started, string> | null
type Started = Exclude<DeviceKind, 'desk-printer' | 'desk'>
const NAMES: Record<Started, string> = { kiosk: 'Kiosk 1', display: 'Layar 1' }

const OWN_HALL = 'first-start'

/** Whether the hall was set up by its own people: nobody of the demonstration belongs there. */
export const isOwnHall = (access: Access): boolean => access.settings.get(OWN_HALL) !== undefined

/** Whoever a first start left that was broken off is out. `name`: names of the hall, which are no passwords. */
export async function letFirstIn(asked: {
  folder: Folder
  now: () => number
  name: string[]
  administrator: { name: string; password: string }
  machines: Machines
  address: string
  wrongCodes: number
}): Promise<{ ok: true; value: { actor: string } } | Refusal> {
  const { folder, now, machines, address, wrongCodes } = asked
  const { name, password } = asked.administrator
  const access = openAccess(folder.access, now, asked.name)
  try {
    for (const left of access.staff.all()) access.staff.remove(left.name)
    const started = Object.entries(machines ?? {}) as [Started, string][]
    const kept = new Set(started.map(([, token]) => access.devices.byToken(token)?.id))
    for (const { id } of access.devices.all()) if (!kept.has(id)) access.devices.revoke(id)
    const joined = await access.staff.join(name, 'administrator', password)
    if (!joined.ok) return joined
    const { id } = joined.value.member
    const actor = `staff:${id}`
    access.audit.record({ what: 'staff-added', actor, address, detail: `${id} administrator` })
    for (const [kind, token] of started)
      if (!access.devices.byToken(token)) access.devices.add(kind, NAMES[kind], token)
    access.settings.set(OWN_HALL, JSON.stringify({ at: now(), by: id }))
    const detail = wrongCodes > 0 ? `${wrongCodes} wrong codes before` : null
    access.audit.record({ what: 'hall-set-up', actor, address, ...(detail && { detail }) })
    return done({ actor })
  } finally {
    access.close()
  }
}
