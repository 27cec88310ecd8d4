/** What keeps visitors from taking a ticket: everybody who can act is told of it, wherever they are in the console. */
import type { Ops } from '@antrean/hall-client'
import type { BoothView, Role } from '@antrean/queue-core/contract'
import { type Condition, conditionsOf } from '../ops/conditions.ts'

/** A link that comes back at once, or a server that has just started, is no trouble yet. */
export const AWAY_FOR_MS = 10_000

/** `since`: when this page first saw each one as it is, epoch ms (`noteConditions`). */
export const troublesAtKiosks = (
  ops: Ops | null,
  open: boolean,
  seenSince: (condition: Condition) => number,
  now: number,
): Condition[] =>
  !ops || !open
    ? []
    : conditionsOf(ops).filter(
        condition =>
          condition.level === 'broken' &&
          condition.device?.kind === 'kiosk' &&
          (condition.matter !== 'kiosk-away' || now - seenSince(condition) >= AWAY_FOR_MS),
      )

/** Who is told by a line and a sound, and not by the title and the badge alone: all but officers without a booth. */
export const isCalledUpon = (role: Role, mine: BoothView | undefined): boolean =>
  role !== 'officer' || mine !== undefined

/** One trouble in one state: a new state is new. */
export const nameOfTrouble = ({ id, matter }: Condition): string => `${id} ${matter}`
