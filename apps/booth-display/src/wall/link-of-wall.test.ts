import type { HallLink, LinkState } from '@antrean/hall-client'
import { morning } from '@antrean/hall-client/morning'
import { type CallView, type HallSnapshot, isOnWall, type WallSetUp } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { isUnknownWall, linkOfWall, onWall } from './link-of-wall.ts'

const NINE = Date.parse('2026-03-02T09:00:00+07:00')
const call = (seq: number, number: string, booth: number): CallView => ({
  ...{ seq, number, service: number.slice(0, 1), booth, recall: false },
  at: new Date(NINE).toISOString(),
})
const CALLS = [call(1, 'A001', 1), call(2, 'B001', 2), call(3, 'A002', 3)]

/** Each of the calls is at its booth. */
function hallWith(...walls: WallSetUp[]): HallSnapshot {
  const hall = morning(undefined, NINE)
  const booths = hall.booths.map(booth => {
    const its = CALLS.find(({ booth: number }) => number === booth.number)
    if (!its) return booth
    const { number, service, at } = its
    return { ...booth, ticket: { number, service, state: 'called' as const, calledAt: at } }
  })
  return { ...hall, hall: { ...hall.hall, walls }, booths, calls: CALLS }
}
const shown = (wall: Omit<WallSetUp, 'name'>) => {
  const { calls, booths, services } = onWall(hallWith({ name: 'w', ...wall }), 'w')
  return {
    calls: calls.map(({ number }) => number),
    tickets: booths.flatMap(({ ticket }) => ticket?.number ?? []),
    services: services.map(({ letter }) => letter),
    booths: booths.map(({ number }) => number),
  }
}

test('[T22] a wall of some booths shows their calls, and the services that they serve', () => {
  const { services, booths } = hallWith()
  const served = booths.filter(({ number }) => number < 3).flatMap(booth => booth.services)
  expect(shown({ booths: [1, 2] })).toEqual({
    ...{ calls: ['A001', 'B001'], tickets: ['A001', 'B001'], booths: [1, 2] },
    services: services.map(({ letter }) => letter).filter(letter => served.includes(letter)),
  })
})

test('[A20] a wall shows who waits for its booths, also for what no officer there masters at this hour', () => {
  const hall = hallWith({ name: 'w', booths: [1, 2] })
  const whole = onWall(hall, 'w').services
  const booths = hall.booths.map(booth => ({ ...booth, services: [], offers: booth.services }))
  expect(onWall({ ...hall, booths }, 'w').services).toEqual(whole)
})

test('[T22] a wall of some services shows their calls at every booth, and nobody of another service', () => {
  const its = shown({ services: ['A'] })
  expect(its).toMatchObject({ calls: ['A001', 'A002'], tickets: ['A001', 'A002'], services: ['A'] })
  expect(shown({ services: ['A'], booths: [2, 3] })).toMatchObject({ calls: ['A002'], tickets: ['A002'] })
})

test('[T22] a wall without a name, or with one that the set-up does not have, shows all', () => {
  const hall = hallWith({ name: 'w', booths: [1] })
  for (const name of [null, 'x']) expect(onWall(hall, name)).toBe(hall)
  expect([null, 'x', 'w'].map(name => isUnknownWall(hall.hall, name))).toEqual([false, true, false])
  expect(isOnWall({ booths: [1] }, call(4, 'C001', 1))).toBe(true)
})

test('[T22] neither call nor state of another wall passes, and a state stays the same until the hall changes', () => {
  let state = { status: 'live', snapshot: hallWith({ name: 'w', booths: [1] }) } as LinkState
  let say = (_: CallView): void => undefined
  const whole = {
    state: () => state,
    onCall: (listener: typeof say) => {
      say = listener
      return () => undefined
    },
  } as unknown as HallLink<'/display'>
  const link = linkOfWall(whole, 'w')
  const heard: string[] = []
  link.onCall(({ number }) => heard.push(number))
  for (const its of CALLS) say(its)
  expect(heard).toEqual(['A001'])
  expect(link.state()).toBe(link.state())
  expect(link.state().snapshot!.calls).toEqual(CALLS.slice(0, 1))

  // Another set-up, while it runs.
  state = { ...state, snapshot: hallWith({ name: 'w', booths: [2] }) }
  for (const its of CALLS) say(its)
  expect(heard).toEqual(['A001', 'B001'])
  expect(link.state().snapshot!.calls).toEqual(CALLS.slice(1, 2))
  expect(linkOfWall(whole, null)).toBe(whole)
})
