/** Which services and booths a wall shows, where a hall has more walls than one. [T22] */
import { z } from 'zod'
import { boothName } from './booth-name.ts'

export const WallSetUp = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9](?:[a-z0-9-]{0,22}[a-z0-9])?$/,
      'a wall is named by small letters, digits and hyphens, e.g. floor-2',
    )
    .describe('As its address says it: `/display/?screen=wall&wall=floor-2`.'),
  services: z
    .array(z.string().max(2))
    .min(1)
    .max(1000)
    .optional()
    .describe('Codes of the services that it shows: all of them, and those to come, where it is absent.'),
  booths: z
    .array(z.int())
    .min(1)
    .max(200)
    .optional()
    .describe('Numbers of the booths whose calls it shows: all of them where it is absent.'),
})
export type WallSetUp = z.infer<typeof WallSetUp>

type Shown = Pick<WallSetUp, 'services' | 'booths'>
type Hall = {
  services: readonly { letter: string }[]
  booths: readonly { number: number; name?: string | undefined; services: readonly string[] }[]
  walls?: readonly WallSetUp[] | undefined
}

/** A call is on a wall that shows both its service and its booth. */
export const isOnWall = (wall: Shown, call: { service: string; booth: number }): boolean =>
  (wall.services?.includes(call.service) ?? true) && (wall.booths?.includes(call.booth) ?? true)

/** Calls that no wall of the set-up shows. */
export type Unseen = {
  /** By name. */
  booths: string[]
  /** Null: any service that they serve. */
  services: string[] | null
}

/** None where the set-up has no walls. Booths of which the same is unseen stand together. */
export function unseenCalls({ services, booths, walls = [] }: Hall): Unseen[] {
  if (walls.length === 0) return []
  const unseen = new Map<string, Unseen>()
  for (const booth of booths) {
    const served = services.map(({ letter }) => letter).filter(letter => booth.services.includes(letter))
    const its = served.filter(
      service => !walls.some(wall => isOnWall(wall, { service, booth: booth.number })),
    )
    if (its.length === 0) continue
    const whole = its.length === served.length
    const key = whole ? '' : its.join()
    const same = unseen.get(key)
    if (same) same.booths.push(boothName(booth))
    else unseen.set(key, { booths: [boothName(booth)], services: whole ? null : its })
  }
  return [...unseen.values()]
}

type Complain = (path: (string | number)[], kind: string, message: string) => void

/** Each name once; no service and no booth that the hall does not have. */
export function checkWalls({ services, booths, walls = [] }: Hall, complain: Complain): void {
  const letters = new Set(services.map(({ letter }) => letter))
  const numbers = new Set(booths.map(({ number }) => number))
  walls.forEach((wall, n) => {
    if (walls.findIndex(({ name }) => name === wall.name) < n)
      complain(['walls', n, 'name'], 'twice', `two walls are called ${wall.name}`)
    for (const letter of wall.services ?? [])
      if (!letters.has(letter))
        complain(['walls', n, 'services'], 'no-such-service', `wall ${wall.name} names no service ${letter}`)
    for (const number of wall.booths ?? [])
      if (!numbers.has(number))
        complain(['walls', n, 'booths'], 'no-such-booth', `wall ${wall.name} names no booth ${number}`)
  })
}
