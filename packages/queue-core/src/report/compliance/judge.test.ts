import { describe, expect, it } from 'vitest'
import { facts } from '../../../testing/ticket-facts.ts'
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

  it('[P15] a no-show without a call that counts is late, before its moment too', () => {
    expect(judge(facts({ ...uncalled, state: 'no-show', endedAt: callBy - 1 }), callBy - 1)).toBe('missed')
  })

  it('[R13] who was cancelled by staff without a call is late, however early', () => {
    const left = facts({ ...uncalled, state: 'cancelled', endedAt: facts().issuedAt })
    expect(judge({ ...left, cause: 'withdrawn-by-staff' }, callBy)).toBe('missed')
    expect(judge(left, callBy)).toBe('withdrawn')
  })
})
