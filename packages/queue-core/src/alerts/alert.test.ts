import { expect, it } from 'vitest'
import { type Alert, type AlertCommand, alerts } from './alert.ts'

const around = { timezone: 'Asia/Jakarta', own: () => null }
const raise = { type: 'RaiseAlert', rule: 'disk', value: 1, limit: 2, at: 5, actor: 'system' } as const
const end = { ...raise, type: 'EndAlert', at: 9 } as const

function after(state: Alert | null, command: AlertCommand) {
  const decision = alerts.decide(state, command, around)
  if (!decision.ok) throw new Error(decision.error.message)
  return {
    types: decision.events.map(({ type }) => type),
    state: decision.events.reduce(alerts.evolve, state),
  }
}

it('an alert is raised once until it is over, and over once [W9]', () => {
  const raised = after(null, raise)
  expect(raised).toEqual({ types: ['AlertRaised'], state: { raised: true, at: 5 } })
  expect(after(raised.state, raise).types).toEqual([])
  const over = after(raised.state, end)
  expect(over).toEqual({ types: ['AlertOver'], state: { raised: false, at: 9 } })
  expect(after(over.state, end).types).toEqual([])
  expect(after(null, end).types).toEqual([])
})
