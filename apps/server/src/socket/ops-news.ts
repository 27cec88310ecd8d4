/** What ops staff and booths hear of the devices and of the server, and who has to leave because of it. */
import { isoInZone, type Namespace, type OpsEvent, type Role } from '@antrean/queue-core'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { Fleet } from '../ops/fleet.ts'
import { forBooths } from '../ops/for-booths.ts'
import type { Client, Door, Io } from './door.ts'
import { NAMES } from './namespaces.ts'
import { tellOthers } from './tell-others.ts'

const OPS_ROLES: Role[] = ['supervisor', 'ops', 'administrator']
const OPS_ROOM = 'ops'
const OPS_EVERY_MS = 5_000
/** Changes that come together are one message. */
const TOGETHER_MS = 50
/** Where sessions are that end by their hour. */
const STAFFED = ['/booth', '/staff'] as const
/** How often it is asked whether the terminal has changed who may come in: a look at a number in memory. */
const ELSEWHERE_EVERY_MS = 250

export type OpsOptions = {
  io: Io
  door: Door
  hall: Pick<Hall, 'live'>
  access: Access
  fleet: Fleet
  clock: Clock
  serverView: () => OpsEvent['server']
  /** Somebody's right to act may have changed, here or at the terminal. */
  rightsChanged: () => void
}

export function tellOps({ io, door, hall, access, fleet, clock, serverView, rightsChanged }: OpsOptions) {
  const othersTold = tellOthers(fleet)
  const now = () => isoInZone(hall.live.state.config!.timezone, clock.now())
  const hasListeners = (name: Namespace) => io.of(name).sockets.size > 0
  let opsTimer: NodeJS.Timeout | null = null
  function tellFleet(): void {
    opsTimer = null
    door.safely(tellKiosks, undefined)
    tellStaff()
  }
  function tellKiosks(): void {
    for (const socket of io.of('/kiosk').sockets.values())
      if (socket.data.caller.kind === 'device') othersTold(socket, socket.data.caller.id)
  }
  function tellStaff(): void {
    if (!hasListeners('/staff') && !hasListeners('/booth')) return
    const devices = door.safely(fleet.takeChanged, [])
    const news: OpsEvent = { at: now(), devices, server: serverView() }
    io.of('/staff').to(OPS_ROOM).emit('ops:event', news)
    const atBooths = forBooths(news)
    if (atBooths.devices.length > 0) io.of('/booth').emit('ops:event', atBooths)
  }
  fleet.listen({
    changed: () => {
      opsTimer ??= setTimeout(tellFleet, TOGETHER_MS)
    },
    revoked: () => door.dropEnded(['/kiosk', '/display']),
  })
  function dropEnded(names: readonly Namespace[]): void {
    door.dropEnded(names)
    door.safely(rightsChanged, undefined)
    tellStaff()
  }
  access.listen({ ended: () => dropEnded(STAFFED) })
  const elsewhere = setInterval(
    () => door.safely(() => access.changedElsewhere() && dropEnded(NAMES), undefined),
    ELSEWHERE_EVERY_MS,
  )
  const opsEvery = setInterval(() => {
    door.safely(() => door.dropEnded(STAFFED), undefined)
    tellStaff()
  }, OPS_EVERY_MS)

  return {
    /** A device, or somebody of the staff, has just connected. */
    welcome(socket: Client, namespace: Namespace): void {
      const { caller } = socket.data
      if (caller.kind === 'device') {
        fleet.connected(caller.id)
        if (namespace === '/kiosk') othersTold(socket, caller.id)
        socket.on('disconnect', () => fleet.disconnected(caller.id, socket.id))
      } else {
        const all: OpsEvent = { at: now(), devices: fleet.all(), server: serverView() }
        if (namespace === '/booth') socket.emit('ops:event', forBooths(all))
        else if (OPS_ROLES.includes(caller.role)) {
          socket.join(OPS_ROOM)
          socket.emit('ops:event', all)
        }
      }
    },
    stopAsking(): void {
      clearInterval(opsEvery)
      clearInterval(elsewhere)
    },
    /** Each socket that closed was news for ops staff, who are gone themselves. */
    forget(): void {
      if (opsTimer) clearTimeout(opsTimer)
    },
  }
}
