/** A printer on the network that was off comes back, however it answers: a new connection is given the time of its answers. */
import { afterAll, describe, test } from 'vitest'
import { pairsIn, prompt } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)

describe.concurrent('a printer on the network that was switched off and on is ready again', () => {
  test.each([
    { way: 'only reports by itself', manners: { answersRealTime: false } },
    { way: 'answers 400 to 500 ms late', manners: { lateMs: [400, 500] as const, drawerHigh: true } },
    {
      way: 'answers 400 to 500 ms late, and does not report',
      manners: { lateMs: [400, 500] as const, drawerHigh: true, reportsItself: false },
    },
  ])(
    'where it $way',
    async ({ manners }) => {
      const { virtual, printer } = await pair({ profile: 'generic-80', line: 'tcp', manners }, prompt)
      virtual.control.powerOff()
      await until(() => printer.status().state === 'offline', 'the printer to be seen as off', 10_000)
      virtual.control.powerOn()
      await until(() => printer.status().canPrint, 'the printer to be ready again', 10_000)
    },
    25_000,
  )
})
