/** The wire: every state of the hall fits its schemas, and changes add up to the later snapshot. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { testHall } from '../../testing/test-hall.ts'
import type { HallState } from '../hall/state.ts'
import { isOpen } from '../hall/ticket.ts'
import { applyChange } from './apply-change.ts'
import { type Audience, boothView, hallInfo, serviceView, ticketView } from './to-view.ts'
import { CALLS_KEPT, type CallView, HallChange, HallSnapshot, TicketView } from './views.ts'

type Picture = { snapshot: HallSnapshot; types: string[]; ended: TicketView[]; called: CallView[] }

/** The hall after every step, as one audience sees it. */
function album(list: Parameters<typeof run>[0], audience: Audience): Picture[] {
  const pictures: Picture[] = []
  let seq = 0
  let calls: CallView[] = []
  run(list, {
    after({ state, events, at }) {
      if (events.length === 0) return
      const { timezone } = state.config!
      const called: CallView[] = []
      for (const event of events) {
        seq += 1
        if (event.type === 'DayOpened') calls = []
        if (
          event.type !== 'TicketCalled' &&
          event.type !== 'TicketRecalled' &&
          event.type !== 'TicketResumed'
        )
          continue
        const { number, service } = state.tickets.get(event.ticketId)!
        const recall = event.type === 'TicketRecalled'
        called.push({ seq, number, service, booth: event.booth, at: hallInfo(state, at).opensAt!, recall })
      }
      calls = [...calls, ...called].slice(-CALLS_KEPT)
      const tickets = [...state.tickets.values()].map(ticket => ticketView(ticket, timezone, audience))
      pictures.push({
        snapshot: {
          ...picture(state, at, audience),
          seq,
          calls,
          ...(audience === 'staff' && { tickets: tickets.filter(row => isOpen(row.state)) }),
        },
        types: [...new Set(events.map(event => event.type))],
        ended: tickets.filter(row => !isOpen(row.state)),
        called,
      })
    },
  })
  return pictures
}

const picture = (state: HallState, at: number, audience: Audience) => ({
  at: new Date(at).toISOString(),
  hallId: '0c7f3a52-9b1d-4e86-a2f0-5d1c8e4b7a39',
  hall: hallInfo(state, at),
  services: [...state.services.values()].map(service => serviceView(state, service, at)),
  booths: [...state.booths.values()].map(booth => boothView(booth, state.config!.timezone, audience)),
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
/** A set-up changes which services and booths there are: the server answers it with a snapshot. */
const sameRooms = (a: HallSnapshot, b: HallSnapshot) =>
  same(
    [a.services.map(s => s.letter), a.booths.map(s => s.number)],
    [b.services.map(s => s.letter), b.booths.map(s => s.number)],
  )

function changeBetween(from: Picture, to: Picture): HallChange {
  const { snapshot: a } = from
  const { snapshot: b } = to
  return HallChange.parse({
    seq: b.seq,
    prev: a.seq,
    at: b.at,
    types: to.types,
    ...(!same(a.hall, b.hall) && { hall: b.hall }),
    services: b.services.filter(row => !a.services.some(old => same(old, row))),
    booths: b.booths.filter(row => !a.booths.some(old => same(old, row))),
    calls: to.called,
    ...(b.tickets && {
      tickets: [
        ...b.tickets.filter(row => !a.tickets!.some(old => same(old, row))),
        ...to.ended.filter(row => a.tickets!.some(old => old.id === row.id)),
      ],
    }),
  })
}

const byId = (snapshot: HallSnapshot) => ({
  ...snapshot,
  ...(snapshot.tickets && { tickets: [...snapshot.tickets].sort((a, b) => a.rank - b.rank) }),
})

describe('the wire', () => {
  it('shows every state of the hall in rows that fit their schemas', () => {
    fc.assert(
      fc.property(moves(), fc.constantFrom<Audience>('public', 'staff'), (list, audience) => {
        for (const { snapshot, ended } of album(list, audience)) {
          expect(HallSnapshot.parse(snapshot)).toEqual(snapshot)
          for (const row of ended) TicketView.parse(row)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shows the public neither an officer nor the reason of a priority', () => {
    fc.assert(
      fc.property(moves(), list => {
        for (const { snapshot } of album(list, 'public')) {
          expect(snapshot.booths.every(booth => booth.officer === null)).toBe(true)
          expect(JSON.stringify(snapshot)).not.toMatch(
            /elderly|disabled|pregnant|hash of|"p-t|officer-|token/,
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a snapshot and the changes after it, some of them twice, add up to the later snapshot', () => {
    fc.assert(
      fc.property(moves(), fc.constantFrom<Audience>('public', 'staff'), (list, audience) => {
        const pictures = album(list, audience)
        let kept = pictures[0]!.snapshot
        for (let n = 1; n < pictures.length; n++) {
          const [from, to] = [pictures[n - 1]!, pictures[n]!]
          if (!sameRooms(from.snapshot, to.snapshot)) {
            kept = to.snapshot
            continue
          }
          const change = changeBetween(from, to)
          const next = applyChange(kept, change)
          if (next === 'gap') throw new Error('a gap where there is none')
          kept = next
          expect(byId(kept)).toEqual(byId(to.snapshot))
          expect(applyChange(kept, change)).toBe(kept)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a change that is missing is seen as a gap', () => {
    fc.assert(
      fc.property(moves(), list => {
        const [first, second, third] = album(list, 'staff')
        if (!third || !sameRooms(second!.snapshot, third.snapshot)) return
        expect(applyChange(first!.snapshot, changeBetween(second!, third))).toBe('gap')
      }),
      { numRuns: 60 },
    )
  })
})

it('[A20] a row of a booth says what it serves now, and what it is set up for where its officer masters a part', () => {
  const hall = testHall().open(1)
  hall.do({ type: 'OpenBooth', booth: 2, masters: [{ service: 'B' }] })
  const [whole, part] = [1, 2].map(booth =>
    boothView(hall.state.booths.get(booth)!, 'Asia/Jakarta', 'public'),
  )
  expect(whole).not.toHaveProperty('offers')
  expect(part).toMatchObject({ services: ['B'], offers: ['A', 'B'] })
})
