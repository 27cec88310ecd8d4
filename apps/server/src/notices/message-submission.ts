/** Commands to the outbox as submissions to the hall: what happens to a message is on the one log. */
import type { Message, MessageCommand, Meta, Stop } from '@antrean/queue-core'
import type { Moment, Submission } from '../hall/submission.ts'

type Told = MessageCommand extends infer One ? (One extends Meta ? Omit<One, 'at' | 'actor'> : never) : never

/** The value is the message as it stands then. */
export const toMessage = (
  id: string,
  command: Told | ((moment: Moment) => Told),
  by: { commandId: string | null; actor: string } = { commandId: null, actor: 'system' },
): Submission => ({
  ...by,
  fingerprint: `message ${id} ${typeof command === 'function' ? '' : command.type}`,
  touches: [{ kind: 'message', id }],
  asks: moment => {
    const { at, actor } = moment
    const told = typeof command === 'function' ? command(moment) : command
    return [{ kind: 'message', id, command: { at, actor, ...told } }]
  },
  value: ({ own }) => own({ kind: 'message', id }) as Message,
})

/** Whoever is kept under the reference wants no more: what waits is withdrawn, and what comes is not sent. [N9] */
export const stopFor = (
  ref: string,
  waiting: readonly string[],
  through: 'sms' | 'whatsapp' | 'email',
): Submission => ({
  ...{ commandId: null, actor: 'visitor', fingerprint: `stop ${ref}` },
  touches: [{ kind: 'message-stop', id: ref }, ...waiting.map(id => ({ kind: 'message', id }))],
  asks: ({ at, actor }) => [
    { kind: 'message-stop', id: ref, command: { type: 'StopMessages', at, actor, ref, through } },
    ...waiting.map(id => ({
      ...{ kind: 'message', id },
      command: { type: 'WithdrawMessage', at, actor, why: 'stop' } satisfies MessageCommand,
    })),
  ],
  value: ({ own }) => own({ kind: 'message-stop', id: ref }) as Stop,
})
