import type { Ack } from '@antrean/queue-core/contract'
import { BOOTH } from '@antrean/queue-core/contract'
import { expect, test, vi } from 'vitest'
import { keepCommand } from './kept-command.ts'
import { openOutbox } from './outbox.ts'

type Sent = {
  event: string
  payload: Record<string, unknown>
  commandId: string
  answer: (ack: Ack<unknown>) => void
}

function storage() {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  }
}

function desk(store = storage(), clock = () => 1000) {
  const sent: Sent[] = []
  const ended: string[] = []
  const outbox = openOutbox({
    send: (event, payload, { commandId, signal }) =>
      new Promise((answer, reject) => {
        sent.push({ event, payload, commandId, answer })
        signal.addEventListener('abort', () => reject(new Error('closed')))
      }),
    keeping: keepCommand(
      store,
      'sari',
      '/booth',
      ({ event, payload, commandId }) =>
        event in BOOTH &&
        BOOTH[event as keyof typeof BOOTH].payload.safeParse({ commandId, ...payload }).success,
    ),
    onSessionEnded: error => ended.push(error.code),
    clock,
    restMs: 1,
  })
  return { outbox, sent, ended, store }
}
const next = { event: 'booth:next', payload: { booth: 3 } } as const
const finish = { event: 'ticket:finish', payload: { booth: 3 } } as const
const accepted: Ack<unknown> = { ok: true, value: null }
const refused: Ack<unknown> = { ok: false, error: { code: 'ticket-open', message: 'Finish B001 first.' } }

test('a press is pending until it is answered, and a second one is not taken', async () => {
  const { outbox, sent } = desk()
  expect(outbox.give(next)).toBe(true)
  expect(outbox.give(next)).toBe(false)
  expect(outbox.state().pending?.event).toBe('booth:next')
  sent[0]!.answer(accepted)
  await vi.waitFor(() => expect(outbox.state().pending).toBeNull())
  expect(sent).toHaveLength(1)
  expect(outbox.state().answer).toEqual({ event: 'booth:next', value: null })
})

test('a refusal stays until the next press: what is said then is of that press', async () => {
  const { outbox, sent } = desk()
  outbox.give(next)
  sent[0]!.answer(refused)
  await vi.waitFor(() => expect(outbox.state().refusal?.error.code).toBe('ticket-open'))
  outbox.give(finish)
  expect(outbox.state().refusal).toBeNull()
  sent[1]!.answer(refused)
  await vi.waitFor(() => expect(outbox.state().refusal?.event).toBe('ticket:finish'))
})

test('next pressed right behind finish follows it, once', async () => {
  const { outbox, sent } = desk()
  outbox.give(finish)
  expect(outbox.give(next)).toBe(true)
  expect(outbox.give(next)).toBe(false)
  expect(sent).toHaveLength(1)
  sent[0]!.answer(accepted)
  await vi.waitFor(() => expect(sent.map(({ event }) => event)).toEqual(['ticket:finish', 'booth:next']))
  expect(sent[1]!.commandId).not.toBe(sent[0]!.commandId)
})

test('what the event on the wire made possible may be pressed before the answer is there', async () => {
  const { outbox, sent } = desk()
  outbox.give(next)
  expect(outbox.give({ event: 'ticket:no-show', payload: { booth: 3, ticketId: 'b1' } })).toBe(true)
  sent[0]!.answer(accepted)
  await vi.waitFor(() => expect(sent[1]?.payload).toEqual({ booth: 3, ticketId: 'b1' }))
})

test('hands may be a step ahead, not a whole visitor', async () => {
  const { outbox, sent } = desk()
  const serve = { event: 'ticket:serve', payload: { booth: 3, ticketId: 'b1' } } as const
  outbox.give(serve)
  expect(outbox.give(finish, next)).toBe(true)
  expect(outbox.give(finish, next)).toBe(false)
  expect(outbox.give(serve)).toBe(false)
  sent[0]!.answer(accepted)
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  sent[1]!.answer(refused)
  await vi.waitFor(() => expect(outbox.state().pending).toBeNull())
  expect(sent.map(({ event }) => event)).toEqual(['ticket:serve', 'ticket:finish'])
})

test('next does not follow a finish that was refused', async () => {
  const { outbox, sent } = desk()
  outbox.give(finish, next)
  sent[0]!.answer(refused)
  await vi.waitFor(() => expect(outbox.state().pending).toBeNull())
  expect(sent).toHaveLength(1)
})

test('a reload sends the same command with the same commandId, and what follows it', async () => {
  const first = desk()
  first.outbox.give(finish, next)
  first.outbox.close()
  const second = desk(first.store)
  expect(second.sent[0]!.commandId).toBe(first.sent[0]!.commandId)
  expect(second.outbox.state().pending?.event).toBe('ticket:finish')
  second.sent[0]!.answer(accepted)
  await vi.waitFor(() => expect(second.sent[1]?.event).toBe('booth:next'))
  second.sent[1]!.answer(accepted)
  await vi.waitFor(() => expect(first.store.items.size).toBe(0))
})

test('a command kept for too long is named and not sent', () => {
  const first = desk()
  first.outbox.give(next)
  first.outbox.close()
  const second = desk(first.store, () => 1000 + 11 * 60_000)
  expect(second.sent).toEqual([])
  expect(second.outbox.state().forgotten?.event).toBe('booth:next')
  expect(first.store.items.size).toBe(0)
})

test('what is kept but cannot be read is dropped', () => {
  for (const broken of ['{', 'null', '{"event":"booth:explode","payload":{},"commandId":"x","since":1}']) {
    const store = storage()
    store.items.set('antrean-pending:/booth:sari', broken)
    const { outbox, sent } = desk(store)
    expect(outbox.state().pending).toBeNull()
    expect(sent).toEqual([])
    expect(store.items.size).toBe(0)
  }
})

test('an ended session keeps the command for the next sign-in', async () => {
  const first = desk()
  first.outbox.give(next)
  first.sent[0]!.answer({ ok: false, error: { code: 'session-expired', message: 'Sign in again.' } })
  await vi.waitFor(() => expect(first.ended).toEqual(['session-expired']))
  expect(first.outbox.state().pending?.event).toBe('booth:next')
  first.outbox.close()
  expect(desk(first.store).sent[0]!.commandId).toBe(first.sent[0]!.commandId)
})

test('a server that goes down gets the same command again', async () => {
  const { outbox, sent } = desk()
  outbox.give(next)
  sent[0]!.answer({ ok: false, error: { code: 'shutting-down', message: 'Back soon.' } })
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]!.commandId).toBe(sent[0]!.commandId)
})
