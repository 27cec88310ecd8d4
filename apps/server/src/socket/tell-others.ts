/** Tells each kiosk how many others can give a ticket, so that its screen sends nobody to one that is not there. */
import type { OtherKiosks } from '@antrean/queue-core'
import type { Fleet } from '../ops/fleet.ts'
import type { Client } from './door.ts'

/** Returns what tells one kiosk, if the number is another than it was told last. */
export function tellOthers(fleet: Pick<Fleet, 'othersThatIssue'>): (socket: Client, id: string) => void {
  const told = new WeakMap<Client, number>()
  return (socket, id) => {
    const canIssue = fleet.othersThatIssue(id)
    if (told.get(socket) === canIssue) return
    told.set(socket, canIssue)
    socket.emit('kiosk:others', { canIssue } satisfies OtherKiosks)
  }
}
