/** A printer on the network that was off comes back though it answers no question: a new connection is given the time of its first words. */
import { afterAll, expect, test } from 'vitest'
import { pairsIn, prompt, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)

test('a printer on the network that only reports by itself is ready again after it was switched off and on, and prints', async () => {
  const manners = { answersRealTime: false }
  const { virtual, printer } = await pair({ profile: 'generic-80', line: 'tcp', manners }, prompt)
  virtual.control.powerOff()
  await until(() => printer.status().state === 'offline', 'the printer to be seen as off', 10_000)
  virtual.control.powerOn()
  await until(() => printer.status().canPrint, 'the printer to be ready again', 10_000)
  expect((await printer.print(ticket('A012'))).outcome).not.toBe('not-printed')
  expect(virtual.tickets()).toHaveLength(1)
}, 30_000)
