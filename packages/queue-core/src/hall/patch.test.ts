import { expect, expectTypeOf, it } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'
import { type Patch, patch } from './patch.ts'
import type { Booth } from './state.ts'
import type { Ticket } from './ticket.ts'

it('changes the fields that are named, and no other', () => {
  const hall = testHall()
  const booth = hall.state.booths.get(1)!
  const before = { ...booth }
  patch(booth, { state: 'paused', since: 7 })
  expect(booth).toEqual({ ...before, state: 'paused', since: 7 })
})

// What must not compile: the type check fails where one of these does.
it('takes neither a mistyped field, nor one of another type, nor one that never changes', () => {
  const never = (_: () => void) => undefined
  const booth = {} as Booth
  const ticket = {} as Ticket
  // @ts-expect-error a booth has no ofcier
  never(() => patch(booth, { ofcier: null }))
  // @ts-expect-error a booth is not halted
  never(() => patch(booth, { state: 'halted' }))
  // @ts-expect-error since when is never unknown
  never(() => patch(booth, { since: null }))
  // @ts-expect-error nor left open
  never(() => patch(booth, { since: undefined }))
  // @ts-expect-error a ticket keeps its number [Q7]
  never(() => patch(ticket, { number: 'A002' }))
  // @ts-expect-error and its promise [Q8]
  never(() => patch(ticket, { state: 'waiting', callBy: 0 }))
  never(() => patch(ticket, { state: 'waiting', booth: null, reason: undefined }))
  expectTypeOf<keyof Patch<Booth>>().toEqualTypeOf<Exclude<keyof Booth, 'number'>>()
})
