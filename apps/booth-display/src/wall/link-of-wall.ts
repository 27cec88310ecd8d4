/** The hall as one wall of it shows it: what is not for this wall does not reach it, neither call nor line. [T22] */
import type { HallLink } from '@antrean/hall-client'
import { type HallSnapshot, isOnWall } from '@antrean/queue-core/contract'

type Link = HallLink<'/display'>
type Its = Pick<HallSnapshot, 'hall' | 'services' | 'booths' | 'calls'>

const wallOf = ({ walls }: HallSnapshot['hall'], name: string | null) =>
  walls?.find(wall => wall.name === name)

/** The address names a wall that the set-up does not have: it shows all. */
export const isUnknownWall = (hall: HallSnapshot['hall'], name: string | null): boolean =>
  name !== null && !wallOf(hall, name)

/** `name`: as in the address; null or not in the set-up: all of it. */
export function onWall<Snapshot extends Its>(snapshot: Snapshot, name: string | null): Snapshot {
  const { services, booths, calls } = snapshot
  const wall = wallOf(snapshot.hall, name)
  if (!wall) return snapshot
  const mine = booths
    .filter(({ number }) => wall.booths?.includes(number) ?? true)
    .map(booth => {
      const { number, ticket } = booth
      return !ticket || isOnWall(wall, { service: ticket.service, booth: number })
        ? booth
        : { ...booth, ticket: null }
    })
  return {
    ...snapshot,
    booths: mine,
    calls: calls.filter(call => isOnWall(wall, call)),
    services: services.filter(({ letter }) =>
      wall.services
        ? wall.services.includes(letter)
        : // Who waits is shown, also while nobody there masters their service. [A20]
          mine.some(({ services, offers = services }) => offers.includes(letter)),
    ),
  }
}

/** The same link, seen by this wall; its state stays the same object while the hall's does. */
export function linkOfWall(link: Link, name: string | null): Link {
  if (name === null) return link
  let whole = link.state()
  let its: typeof whole | null = null
  return {
    ...link,
    state: () => {
      const now = link.state()
      if (!its || now !== whole) {
        whole = now
        its = { ...now, snapshot: now.snapshot && onWall(now.snapshot, name) }
      }
      return its
    },
    onCall: listener =>
      link.onCall(call => {
        const { snapshot } = link.state()
        const wall = snapshot && wallOf(snapshot.hall, name)
        if (!wall || isOnWall(wall, call)) listener(call)
      }),
  }
}
