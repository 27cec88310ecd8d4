/** Three days of a hall and a wrong clock, in which every kind of event happens; the clock is moved by hand. */
import type { Command, HallConfig } from '@antrean/queue-core'
import { smallHall } from '@antrean/queue-core/testing'
import pino from 'pino'
import { configure } from '../hall/configure.ts'
import { markOf, newPerson } from '../people/person.ts'
import type { TestServer } from './start-server.ts'
import { issue, submission } from './submissions.ts'

export const DAYS_CONFIG: HallConfig = {
  ...smallHall,
  name: { id: 'Balai Sukamaju', en: 'Sukamaju Hall' },
}

const MINUTE = 60_000
type Wish = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'actor'> : never) : never

/** Begins at eight on a Monday; ends on Wednesday in the middle of the day, with people in the hall. */
export async function liveSomeDays(
  { server: { hall } }: TestServer,
  clock: { at: number },
): Promise<{ tickets: { id: string; token: string }[]; config: HallConfig }> {
  const tickets: { id: string; token: string }[] = []
  const officerOf = (booth: number) => ({ id: ['sari', 'budi', 'rina'][booth - 1]!, anyBooth: false })
  const pass = (minutes: number) => {
    clock.at += minutes * MINUTE
    hall.tick()
  }
  async function act(wish: Wish): Promise<void> {
    const answer = await hall.submit(submission(({ at, actor }) => ({ ...wish, at, actor }) as Command))
    if (!answer.ok) throw new Error(`${wish.type} was refused: ${answer.error.message}`)
  }
  async function press(service: string, priority = false): Promise<string> {
    const plain = issue(service)
    const made = priority ? newPerson('priority', { reason: 'elderly' }, undefined) : null
    const person = made?.ok ? made.person : undefined
    const answer = await hall.submit({
      ...plain,
      person,
      command: moment => ({
        ...(plain.command!(moment) as Extract<Command, { type: 'IssueTicket' }>),
        ...(priority && { priority: 'priority' }),
        ...(person && { person: markOf(person) }),
      }),
    })
    if (!answer.ok) throw new Error(`A press was refused: ${answer.error.message}`)
    const { id, token } = answer.value as { id: string; token: string }
    tickets.push({ id, token })
    return id
  }
  const at = (
    booth: number,
    type:
      | 'OpenBooth'
      | 'PauseBooth'
      | 'CallNext'
      | 'StartService'
      | 'FinishTicket'
      | 'MarkNoShow'
      | 'CloseBooth',
  ) => act({ type, booth, officer: officerOf(booth) })
  const serve = async (booth: number) => {
    await at(booth, 'CallNext')
    pass(1)
    await at(booth, 'StartService')
    pass(2)
    await at(booth, 'FinishTicket')
  }

  // Monday: what a good day has, with a transfer, a parked ticket, a recall, a no-show and a new set-up.
  for (const booth of [1, 2, 3]) await at(booth, 'OpenBooth')
  const first = await press('A')
  await act({ type: 'RecordPaper', ticketId: first, paper: 'printed', copy: false, detail: '' })
  for (const [service, priority] of [['A', true], ['B'], ['C'], ['A']] as const)
    await press(service, priority)
  for (const booth of [1, 2, 3]) await serve(booth)
  await at(1, 'CallNext')
  await act({ type: 'RecallTicket', booth: 1, officer: officerOf(1) })
  await at(1, 'MarkNoShow')
  await at(2, 'CallNext')
  await act({ type: 'TransferTicket', booth: 2, service: 'C', officer: officerOf(2) })
  await at(3, 'CallNext')
  await act({ type: 'ParkTicket', booth: 3, officer: officerOf(3) })
  const parked = [...hall.live.state.tickets.values()].find(({ state }) => state === 'parked')!
  await act({ type: 'ResumeTicket', booth: 3, ticketId: parked.id, officer: officerOf(3) })
  await at(3, 'FinishTicket')
  const left = await press('B')
  await act({ type: 'CancelTicket', ticketId: left })
  await act({ type: 'CloseService', service: 'B' })
  await act({ type: 'OpenService', service: 'B' })
  const config = { ...DAYS_CONFIG, closes: '16:30' }
  await configure(hall, config, pino({ level: 'silent' }))
  await at(3, 'PauseBooth')
  await at(2, 'CloseBooth')

  // One is at risk, missed, acknowledged; a booth is asked back; a supervisor has another called first; one expires.
  const late = await press('A')
  const later = await press('A')
  await at(1, 'PauseBooth')
  pass(4)
  pass(2)
  await act({ type: 'AcknowledgeMiss', ticketId: late })
  await at(1, 'OpenBooth')
  await act({
    type: 'CallTicket',
    booth: 1,
    ticketId: later,
    officer: { id: 'dewi', anyBooth: true },
  })
  await at(1, 'StartService')
  pass(9 * 60)

  // Tuesday.
  pass(15 * 60)
  for (const booth of [1, 3]) await at(booth, 'OpenBooth')
  for (const service of 'AACACAC') {
    await press(service)
    pass(1)
  }
  for (const booth of [1, 1, 3, 1, 3]) await serve(booth)
  await act({
    type: 'AcceptRecord',
    reason: 'a copy of Monday',
    expectedSeq: 120,
    foundSeq: 110,
    date: '2026-03-03',
    issued: { A: 9 },
  })
  await press('A')
  await serve(1)
  pass(10 * 60)

  // Wednesday; the clock jumps a day ahead, so that who waits expires, and is set right.
  pass(14 * 60)
  for (const booth of [1, 3]) await at(booth, 'OpenBooth')
  for (const service of 'AABAC') await press(service)
  await serve(1)
  const right = clock.at
  pass(24 * 60)
  const expired = hall.store.tickets.since('2026-03-04').filter(({ ticket }) => ticket.state === 'expired')
  await hall.submit(
    submission(({ actor }) => ({
      type: 'CorrectClock',
      at: right + MINUTE,
      actor,
      from: clock.at,
      before: {
        issued: { A: 3, B: 1, C: 1 },
        expired: expired.map(({ ticket }) => ticket),
        places: Object.fromEntries(expired.map(({ key, ticket }) => [ticket.id, key])),
      },
    })),
  )
  await at(1, 'OpenBooth')
  await at(3, 'OpenBooth')
  await press('A')
  await serve(1)
  await at(3, 'CallNext')
  pass(0)
  return { tickets, config }
}
