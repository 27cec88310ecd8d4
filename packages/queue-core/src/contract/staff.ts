/** Signing in, and who may do what. */
import { z } from 'zod'
import { DeviceKind } from './devices.ts'

export const ROLES = ['officer', 'supervisor', 'ops', 'administrator'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** The longest name of a member of staff, in characters. */
export const STAFF_NAME_MAX = 60
/** The least and the most characters of a password (OWASP ASVS 5, 6.2.1 and 6.2.9), wherever one is given. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 200

export const SignIn = z.strictObject({
  name: z.string().min(1).max(STAFF_NAME_MAX),
  password: z.string().min(1).max(PASSWORD_MAX),
  /** Theirs from now on: in the place of one that is good once. */
  newPassword: z.string().min(1).max(PASSWORD_MAX).optional(),
})
export const Session = z.object({
  token: z.string(),
  role: Role,
  name: z.string(),
  expiresAt: z.string(),
  /** Where the browser goes after it signed out, of a session by OpenID Connect: there the provider's own session ends. */
  signOut: z.string().optional(),
})
export type Session = z.infer<typeof Session>

export const Enrol = z.strictObject({ code: z.string().trim().min(4).max(40) })
export const Enrolled = z.object({
  token: z.string(),
  deviceId: z.string(),
  kind: DeviceKind,
  name: z.string(),
})
export type Enrolled = z.infer<typeof Enrolled>
