/** Signing in, and who may do what. */
import { z } from 'zod'
import { DeviceKind } from './devices.ts'

export const ROLES = ['officer', 'supervisor', 'ops', 'administrator'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

export const SignIn = z.strictObject({
  name: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
})
export const Session = z.object({
  token: z.string(),
  role: Role,
  name: z.string(),
  expiresAt: z.string(),
})
export type Session = z.infer<typeof Session>

/** The minimum length of a password (OWASP ASVS 5, 6.2.1). */
export const PASSWORD_MIN = 8

export const Enrol = z.strictObject({ code: z.string().trim().min(4).max(40) })
export const Enrolled = z.object({
  token: z.string(),
  deviceId: z.string(),
  kind: DeviceKind,
  name: z.string(),
})
export type Enrolled = z.infer<typeof Enrolled>

/** The roles that may connect to a namespace; devices have `/kiosk` and `/display`. */
export const NAMESPACE_ROLES = {
  '/booth': ['officer', 'supervisor'],
  '/staff': ['officer', 'supervisor', 'ops', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

/** The roles that may send a `/staff` command. */
export const STAFF_COMMAND_ROLES = {
  'hall:resync': ['officer', 'supervisor', 'ops', 'administrator'],
  'service:open': ['supervisor', 'administrator'],
  'service:close': ['supervisor', 'administrator'],
  'ticket:cancel': ['supervisor', 'administrator'],
  'ticket:call': ['supervisor'],
  'miss:acknowledge': ['supervisor', 'administrator'],
  'booth:ask': ['supervisor', 'administrator'],
  'device:invite': ['ops', 'administrator'],
  'device:revoke': ['ops', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
