/** What ops staff and booths hear of the devices and of the server, and who has to leave because of it. */
import { isoInZone, type Namespace, type OpsEvent, type Role } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { Access } from '../access/access.ts'
import { every } from '../background.ts'
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
  log: Logger
}

export function tellOps({
  io,
  door,
  hall,
  access,
  fleet,
  clock,
  serverView,
  rightsChanged,
  log,
}: OpsOptions) {
  const othersTold = tellOthers(fleet)
  const now = () => isoInZone(hall.live.state.config!.timezone, clock.now())
  const hasListeners = (name: Namespace) => io.of(name).sockets.size > 0
  let opsTimer: NodeJS.Timeout | null = null
  function tellFleet(): void {
    opsTimer = null
    door.safely(tellKiosks, undefined)
    door.safely(tellStaff, undefined)
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
    door.safely(tellStaff, undefined)
  }
  access.listen({ ended: () => dropEnded(STAFFED) })
  const elsewhere = every(
    ELSEWHERE_EVERY_MS,
    log,
    'Whether the terminal has changed who may come in could not be asked.',
    () => void (access.changedElsewhere() && dropEnded(NAMES)),
  )
  const opsEvery = every(OPS_EVERY_MS, log, 'Staff could not be told of the devices and the server.', () => {
    door.safely(() => door.dropEnded(STAFFED), undefined)
    tellStaff()
  })

  return {
    /** A device, or somebody of the staff, has just connected. */
    welcome(socket: Client, namespace: Namespace): void {
      const { caller } = socket.data
      if (caller.kind === 'device') {
        fleet.connected(caller.id)
        if (namespace === '/kiosk') othersTold(socket, caller.id)
        socket.on('disconnect', () => door.safely(() => fleet.disconnected(caller.id, socket.id), undefined))
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
      void opsEvery.close()
      void elsewhere.close()
    },
    /** Each socket that closed was news for ops staff, who are gone themselves. */
    forget(): void {
      if (opsTimer) clearTimeout(opsTimer)
    },
  }
}
