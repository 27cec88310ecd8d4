/** Who asks: a signed-in member of staff, or an enrolled device. */
import {
  type DeviceKind,
  NAMESPACES,
  type Namespace,
  ROLES,
  type Role,
  type Sender,
  sendersTo,
} from '@antrean/queue-core'

/** `actor` has the id, which stays; the name is for people. */
export type Staff = {
  kind: 'staff'
  id: string
  name: string
  role: Role
  actor: string
  address: string
  /** It is no person: another system's key, which acts as one. */
  key?: true
}
export type Device = {
  kind: 'device'
  id: string
  device: DeviceKind
  name: string
  actor: string
  address: string
  /** The socket it speaks through: a device may have several, one for each of its screens. */
  connection?: string
}
export type Caller = Staff | Device

export const senderOf = (caller: Caller): Sender => (caller.kind === 'device' ? caller.device : caller.role)

export const mayEnter = (caller: Caller, namespace: Namespace): boolean =>
  sendersTo(namespace).includes(senderOf(caller))

export const maySend = (caller: Caller, namespace: Namespace, command: string): boolean =>
  mayEnter(caller, namespace) && sendersOf(namespace, command).includes(senderOf(caller))

function sendersOf(namespace: Namespace, command: string): readonly Sender[] {
  const table: Record<string, { by: readonly Sender[] }> = NAMESPACES[namespace]
  return Object.hasOwn(table, command) ? table[command]!.by : []
}

/** Who asked, as every release wrote it: what was answered before an upgrade is known when it is asked again. [Q18] */
export const askedBy = (caller: Caller): string =>
  caller.kind === 'staff' && !caller.key ? `staff:${caller.name}` : caller.actor

export const describe = (caller: Caller): string =>
  caller.kind === 'staff' ? `the role ${caller.role}` : `a device of the kind ${caller.device}`

/** To whom a command, or a whole namespace, is open: the remedy of a refusal. */
export function whoMay(namespace: Namespace, command?: string): string {
  const senders = command === undefined ? sendersTo(namespace) : sendersOf(namespace, command)
  const roles = ROLES.filter(role => senders.includes(role))
  return roles.length > 0 ? openTo(roles) : `It is for ${senders.map(kind => `${kind}s`).join(' and ')}.`
}

export const openTo = (roles: readonly Role[]): string =>
  `It is open to the ${roles.length > 1 ? 'roles' : 'role'} ${roles.join(', ')}.`
