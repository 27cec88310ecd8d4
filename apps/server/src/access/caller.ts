/** Who asks: a signed-in member of staff, or an enrolled device. */
import {
  type DeviceKind,
  NAMESPACE_ROLES,
  type Namespace,
  type Role,
  STAFF_COMMAND_ROLES,
} from '@antrean/queue-core'

export type Staff = { kind: 'staff'; name: string; role: Role; actor: string; address: string }
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

const DEVICE_NAMESPACE: Record<DeviceKind, Namespace> = { kiosk: '/kiosk', display: '/display' }

export function mayEnter(caller: Caller, namespace: Namespace): boolean {
  if (caller.kind === 'device') return DEVICE_NAMESPACE[caller.device] === namespace
  const roles: readonly Role[] | undefined = NAMESPACE_ROLES[namespace as keyof typeof NAMESPACE_ROLES]
  return roles?.includes(caller.role) ?? false
}

export function maySend(caller: Caller, namespace: Namespace, command: string): boolean {
  if (!mayEnter(caller, namespace)) return false
  if (namespace !== '/staff' || caller.kind !== 'staff') return true
  const roles: readonly Role[] | undefined = STAFF_COMMAND_ROLES[command as keyof typeof STAFF_COMMAND_ROLES]
  return roles?.includes(caller.role) ?? false
}

export const describe = (caller: Caller): string =>
  caller.kind === 'staff' ? `the role ${caller.role}` : `a device of the kind ${caller.device}`

/** To whom a command, or a whole namespace, is open: the remedy of a refusal. */
export function whoMay(namespace: Namespace, command?: string): string {
  if (namespace === '/kiosk') return 'It is for kiosks.'
  if (namespace === '/display') return 'It is for displays.'
  const roles: readonly Role[] =
    STAFF_COMMAND_ROLES[(namespace === '/staff' ? command : '') as keyof typeof STAFF_COMMAND_ROLES] ??
    NAMESPACE_ROLES[namespace]
  return openTo(roles)
}

export const openTo = (roles: readonly Role[]): string =>
  `It is open to the ${roles.length > 1 ? 'roles' : 'role'} ${roles.join(', ')}.`
