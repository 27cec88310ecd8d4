/** How far along the log one follower has come, in whatever record the hall has now. */
import type { Logger } from 'pino'
import type { Hall } from '../hall/hall.ts'
import type { Follower } from './follower.ts'

export type FollowedHall = Pick<Hall, 'live' | 'store' | 'sound'>

export function openPlace({ name, durable = false }: Follower, hall: FollowedHall, log: Logger) {
  /** The last event that it is behind; null until a record can be read. */
  let position: number | null = null
  /** Its first event: an id says which hall, and a hall may begin a new record. */
  let record: string | null = null
  const head = () => hall.live.seq

  return {
    head,
    behind: () => Math.max(0, head() - (position ?? head())),
    moveTo(seq: number | null): void {
      position = seq
    },
    /** Null where there is no record to be read: the hall says when it is back. */
    look(): number | null {
      if (!hall.sound()) return position
      record ??= hall.store.digestAt(1)
      position ??= durable ? Math.min(hall.store.cursors.of(name), head()) : head()
      return position
    },
    /** The state was read again. Whether what is in hand, up to `reach`, is of a record that is there no more. */
    setBack(reach: number | null): boolean {
      const known = record
      record = hall.store.digestAt(1)
      const other = known !== null && known !== record
      if (!other && (reach ?? position ?? 0) <= head()) return false
      position = other ? null : Math.min(position!, head())
      return true
    },
    /** Its place in memory is right all the same; the next note says more. */
    note(): void {
      if (!durable || !hall.sound()) return
      try {
        hall.store.cursors.move(name, position!)
      } catch (error) {
        log.warn({ err: error, follower: name }, 'How far a follower has come could not be noted.')
      }
    },
  }
}
