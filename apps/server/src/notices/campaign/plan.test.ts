import { expect, it } from 'vitest'
import { planRound } from './plan.ts'

const FAULTS = { email: ['cut', 'slow'], whatsapp: ['cut', 'busy'], sms: ['cut', 'refuse'] }
const plan = (seed: number, rounds = 40) =>
  Array.from({ length: rounds }, (_, round) => planRound(seed, round, FAULTS))

it('what happens is a matter of the seed alone', () => {
  expect(plan(7)).toEqual(plan(7))
  expect(plan(7)).not.toEqual(plan(8))
})

it('each kind of fault comes up, and the server is killed', () => {
  const rounds = plan(7)
  const dealt = new Set(
    rounds.flatMap(({ faults }) =>
      faults.map(({ channel, fault }) => `${channel} ${typeof fault === 'string' ? fault : fault.kind}`),
    ),
  )
  for (const channel of ['email', 'whatsapp', 'sms'] as const)
    for (const fault of FAULTS[channel]) expect(dealt).toContain(`${channel} ${fault}`)
  for (const channel of ['whatsapp', 'sms'])
    for (const kind of ['early', 'lone']) expect(dealt).toContain(`${channel} ${kind}`)
  expect(new Set(rounds.map(({ killsPeer }) => killsPeer)).size).toBe(4)
  expect(rounds.filter(({ killsServer }) => killsServer).length).toBeGreaterThan(5)
  expect(rounds.some(({ reports }) => reports.some(({ twice }) => twice))).toBe(true)
})
