import { expect, it } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'
import { evolve } from './evolve.ts'

function endedBy(actor: string, type: 'FinishTicket' | 'MarkNoShow'): string | undefined {
  const hall = testHall().open(1)
  const { id } = hall.issue('A')
  hall.next(1)
  const decision = hall.wait(60).ask({ type, booth: 1 })
  if (!decision.ok) throw new Error(decision.error.code)
  for (const event of decision.events) evolve(hall.state, { ...event, actor })
  return hall.state.tickets.get(id)!.servedBy
}

it('[R11] a ticket keeps who ended it at its booth, whether they served it or nobody came', () => {
  for (const type of ['FinishTicket', 'MarkNoShow'] as const) expect(endedBy('staff:1', type)).toBe('staff:1')
})

it('[R11] what the hall ends itself is nobody’s', () => {
  expect(endedBy('system', 'FinishTicket')).toBeUndefined()
})
