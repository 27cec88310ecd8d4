/** What clients may send: the commands of each namespace of the socket. */
import type { z } from 'zod'
import { BOOTH } from './booth-commands.ts'
import type { Again, HttpFace, Sender } from './command.ts'
import { DISPLAY } from './display-commands.ts'
import { KIOSK } from './kiosk-commands.ts'
import { STAFF } from './staff-commands.ts'

export { BOOTH, DISPLAY, KIOSK, STAFF }
export const NAMESPACES = { '/kiosk': KIOSK, '/booth': BOOTH, '/display': DISPLAY, '/staff': STAFF } as const
export type Namespace = keyof typeof NAMESPACES
export type CommandName<N extends Namespace> = keyof (typeof NAMESPACES)[N] & string
type Entry<N extends Namespace, E extends CommandName<N>> = Extract<
  (typeof NAMESPACES)[N][E],
  { payload: z.ZodType; value: z.ZodType }
>
/** What a client passes: the payload without its commandId, defaults left out. */
export type Payload<N extends Namespace, E extends CommandName<N>> = Omit<
  z.input<Entry<N, E>['payload']>,
  'commandId'
>
export type Value<N extends Namespace, E extends CommandName<N>> = z.infer<Entry<N, E>['value']>

/** Who may connect to a namespace: whoever may follow the hall there. */
export const sendersTo = (namespace: Namespace): readonly Sender[] => NAMESPACES[namespace]['hall:resync'].by

/** What is sent, as the server and the documents see it. */
export type Sent = {
  namespace: Namespace
  name: string
  by: readonly Sender[]
  fields: Record<string, z.ZodType>
  payload: z.ZodType<{ commandId?: string }>
  value: z.ZodType
  says: string
}
/** One that changes something. */
export type CommandSent = Sent & { http: HttpFace; again: Again; example: Record<string, unknown> }

/** All that may be sent, questions included. */
export const SENT: readonly (Sent | CommandSent)[] = Object.entries(NAMESPACES).flatMap(
  ([namespace, table]) =>
    Object.entries(table).map(([name, entry]) => ({ ...entry, namespace, name }) as unknown as Sent),
)
/** Each once, be it in several namespaces. */
export const COMMANDS: readonly CommandSent[] = SENT.filter(
  (sent): sent is CommandSent => 'http' in sent && sent === SENT.find(({ name }) => name === sent.name),
)

/** Where this sender sends the command: of the namespaces that have it, the one that is open to them, or else the first. */
export function namespaceFor(name: string, sender: Sender): Namespace {
  const having = SENT.filter(sent => sent.name === name).map(({ namespace }) => namespace)
  return having.find(namespace => sendersTo(namespace).includes(sender)) ?? having[0]!
}
