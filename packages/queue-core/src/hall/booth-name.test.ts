import { expect, test } from 'vitest'
import { smallHall, testHall } from '../../testing/test-hall.ts'
import { boothView } from '../contract/to-view.ts'
import { boothNamed } from './booth-name.ts'
import { HallConfig } from './config.ts'

const called = (...names: (string | undefined)[]): HallConfig => ({
  ...smallHall,
  booths: smallHall.booths.map((booth, n) => ({ ...booth, name: names[n] })),
})

test('[Q47] a booth is called by its name, and by its number where it has none', () => {
  const { state } = testHall(called('A1'))
  const [first, second] = [...state.booths.values()].map(booth => boothView(booth, 'Asia/Jakarta', 'public'))
  expect(first).toMatchObject({ number: 1, name: 'A1' })
  expect(second!.name).toBeUndefined()
  expect([1, 2, 99].map(number => boothNamed(state.config!.booths, number))).toEqual(['A1', '2', '99'])
})

test('[Q47] another name holds at once, also at a booth that is open', () => {
  const hall = testHall(called('A1'))
  hall.open(1)
  hall.do({ type: 'ConfigureHall', config: called('101') })
  expect(hall.state.booths.get(1)).toMatchObject({ state: 'open', name: '101' })
})

test('[Q47] a refusal calls the booth by its name', () => {
  const hall = testHall(called('A1'))
  const answer = hall.ask({ type: 'CallNext', booth: 1 })
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'booth-closed', message: expect.stringContaining(' A1 is closed') },
  })
})

test('[Q47] no two booths are called the same, be it by name or by number', () => {
  const faults = (config: HallConfig) =>
    HallConfig.safeParse(config).error?.issues.map(({ path }) => path.join('.'))
  expect(faults(called('A1', 'A1'))).toEqual(['booths.1.name'])
  expect(faults(called('2'))).toEqual(['booths.1.name'])
  expect(faults(called('2', '1'))).toBeUndefined()
  for (const name of ['', 'a1', 'ABCDE', 'A 1', '-1', '<b>'])
    expect(faults(called(name))).toEqual(['booths.0.name'])
})
