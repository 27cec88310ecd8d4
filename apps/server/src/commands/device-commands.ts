/** The wire commands that are no affair of the hall's rules: devices come, go and report. */
import type { DISPLAY, KIOSK, STAFF } from '@antrean/queue-core'
import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Caller } from '../access/caller.ts'
import { COMMAND_ID_REUSED, done, type Refusal, refuse } from '../answer.ts'
import type { Fleet } from '../ops/fleet.ts'

type Wire = typeof KIOSK & typeof DISPLAY & typeof STAFF
type Name = 'printer:status' | 'kiosk:status' | 'display:status' | 'device:invite' | 'device:revoke'
type DeviceCommands = {
  [N in Name]: (
    payload: z.output<Wire[N]['payload']>,
    caller: Caller,
  ) => { ok: true; value: z.input<Wire[N]['value']> } | Refusal
}

/** Invitations answered lately, so that one sent again gives the same code; the code itself is never stored. */
const INVITATIONS_KEPT = 100

export function deviceCommands(access: Access, fleet: Fleet, iso: (at: number) => string): DeviceCommands {
  const invited = new Map<string, { asked: string; answer: ReturnType<DeviceCommands['device:invite']> }>()
  return {
    'printer:status': ({ printer }, caller) => {
      if (caller.kind === 'device') fleet.printerReported(caller.id, printer)
      return done(null)
    },
    'kiosk:status': ({ troubles }, caller) => {
      if (caller.kind === 'device') fleet.troublesReported(caller.id, troubles)
      return done(null)
    },
    'display:status': ({ panels }, caller) => {
      if (caller.kind === 'device') fleet.panelsReported(caller.id, caller.connection ?? '', panels)
      return done(null)
    },
    'device:invite': ({ commandId, kind, name }, { actor, address }) => {
      const asked = `${actor} ${kind} ${name}`
      const known = invited.get(commandId)
      if (known) return known.asked === asked ? known.answer : COMMAND_ID_REUSED
      access.sound()
      const { code, expiresAt } = access.devices.invite(kind, name)
      access.audit.record({ what: 'device-invited', actor, address, detail: `${kind} ${name}` })
      const answer = done({ code, expiresAt: iso(expiresAt) })
      invited.set(commandId, { asked, answer })
      if (invited.size > INVITATIONS_KEPT) invited.delete(invited.keys().next().value!)
      return answer
    },
    'device:revoke': ({ deviceId }, { actor, address }) => {
      if (!access.devices.byId(deviceId))
        return refuse('unknown-device', `There is no device ${deviceId}. Look it up in the list of devices.`)
      access.sound()
      if (access.devices.revoke(deviceId)) {
        access.audit.record({ what: 'device-revoked', actor, address, detail: deviceId })
        fleet.revoked(deviceId)
      }
      return done(null)
    },
  }
}
