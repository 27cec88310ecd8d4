/** Which calls for help are loud here: at supervisors, and at the desks on both sides. Never at the booth itself. */
import type { BoothView, Session } from '@antrean/queue-core/contract'

/** The nearest on each side, in the order of the set-up, at which somebody sits. */
export function neighboursOf(number: number, booths: readonly BoothView[]): number[] {
  const at = booths.findIndex(its => its.number === number)
  const sat = (its: BoothView) => its.state !== 'closed'
  const sides = [booths.slice(0, Math.max(at, 0)).findLast(sat), booths.slice(at + 1).find(sat)]
  return sides.flatMap(its => its?.number ?? [])
}

export function heard(
  booths: readonly BoothView[],
  { name, role }: Pick<Session, 'name' | 'role'>,
  mine: number | undefined,
): BoothView[] {
  return booths.filter(({ number, panic }) => {
    if (!panic || panic.by === name || number === mine) return false
    if (role === 'supervisor' || panic.takenBy === name) return true
    return mine !== undefined && neighboursOf(number, booths).includes(mine)
  })
}

/** Whoever took it ends it, or a supervisor. */
export const mayEnd = (
  { panic }: Pick<BoothView, 'panic'>,
  { name, role }: Pick<Session, 'name' | 'role'>,
): boolean => role === 'supervisor' || panic?.takenBy === name
