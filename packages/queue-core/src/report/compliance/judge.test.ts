import { describe, expect, it } from 'vitest'
import { officerOf, smallHall, testHall } from '../../../testing/test-hall.ts'
import { facts, watchFacts } from '../../../testing/ticket-facts.ts'
import { judge } from './judge.ts'

const { callBy } = facts()
const uncalled = { firstCalledAt: null, booth: null, endedAt: null, state: 'waiting' } as const

describe('judge', () => {
  it('[R2] a first call at the promised moment is in time, a millisecond later is late', () => {
    expect(judge(facts({ firstCalledAt: callBy }), callBy)).toBe('kept')
    expect(judge(facts({ firstCalledAt: callBy + 1 }), callBy + 1)).toBe('missed')
  })

  it('[R3] [R4] who was not called is open until the promised moment, and late from then on', () => {
    expect(judge(facts(uncalled), callBy)).toBe('open')
    expect(judge(facts(uncalled), callBy + 1)).toBe('missed')
  })

  it('[R3] [R4] who left without a call counts only if the promise was broken by then', () => {
    const left = (endedAt: number) => judge(facts({ ...uncalled, state: 'cancelled', endedAt }), callBy + 9e6)
    expect(left(callBy)).toBe('withdrawn')
    expect(left(callBy + 1)).toBe('missed')
  })

  it('[R3] a ticket that the day ended without a call is late, even before its moment', () => {
    expect(judge(facts({ ...uncalled, state: 'expired', endedAt: callBy - 1 }), callBy)).toBe('missed')
  })

  it('[R1] [R2] what comes after the first call changes nothing: no-show, parking, transfer', () => {
    const hall = testHall({
      ...smallHall,
      booths: [...smallHall.booths, { number: 4, services: ['A', 'B', 'C'] }],
    })
    const watch = watchFacts()
    const officer = officerOf(4)
    const act = (wish: Parameters<typeof hall.do>[0]) =>
      watch.after({ state: hall.state, events: hall.do(wish) })
    const call = (service: string) => {
      watch.after({ state: hall.state, events: hall.do({ type: 'IssueTicket', ...press(service) }) })
      hall.wait(60)
      act({ type: 'CallNext', booth: 4 })
    }
    let issued = 0
    const press = (service: string) => {
      issued += 1
      return {
        ticketId: `t${issued}`,
        token: `k${issued}`,
        service,
        priority: 'normal' as const,
        priorityReason: null,
        language: 'id' as const,
      }
    }
    hall.open(4)
    call('A')
    act({ type: 'MarkNoShow', booth: 4, officer })
    call('B')
    act({ type: 'ParkTicket', booth: 4, officer })
    act({ type: 'CancelTicket', ticketId: 't2' })
    call('A')
    act({ type: 'TransferTicket', booth: 4, officer, service: 'C' })
    hall.open(3).wait(3600)
    act({ type: 'CallNext', booth: 3 })
    const seen = watch.facts()
    expect(seen.map(ticket => judge(ticket, hall.at))).toEqual(['kept', 'kept', 'kept'])
    expect(seen.map(({ service, booth }) => `${service}${booth}`)).toEqual(['A4', 'B4', 'A4'])
  })
})
