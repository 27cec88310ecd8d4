/** Walls as they are written: nothing is kept of what is as it comes. Pure. */
import type { HallConfig, WallSetUp } from '@antrean/queue-core/contract'

export function withWalls(settings: HallConfig, walls: WallSetUp[]): HallConfig {
  const { walls: _, ...others } = settings
  return walls.length > 0 ? { ...others, walls } : others
}

/** The first of 1, 2, … that no wall is called. */
export const freeName = (walls: readonly WallSetUp[]): string => {
  const taken = new Set(walls.map(({ name }) => name))
  const [free = ''] = [...Array(walls.length + 1).keys()]
    .map(n => String(n + 1))
    .filter(name => !taken.has(name))
  return free
}

export const shownOf = <Key>(all: readonly Key[], list: readonly Key[] | undefined): readonly Key[] =>
  list ?? all

/** `list` with this one in or out, in the order of `all`; undefined where all are in. What is there no more goes. */
export function ticked<Key>(
  all: readonly Key[],
  list: readonly Key[] | undefined,
  its: Key,
  on: boolean,
): Key[] | undefined {
  const next = all.filter(key => (key === its ? on : shownOf(all, list).includes(key)))
  return next.length === all.length ? undefined : next
}
