/** The staff as an administrator keeps them, their passwords, and sign-ins that have to wait. */
import { z } from 'zod'
import { Mastered } from '../hall/mastered.ts'
import { PASSWORD_MAX, Role, STAFF_NAME_MAX } from './staff.ts'
import { Time } from './views.ts'

export const StaffName = z.string().trim().min(1).max(STAFF_NAME_MAX)
/** What it must be beyond that is said by the refusal `weak-password`. */
export const StaffPassword = z.string().min(1).max(PASSWORD_MAX)

/** For so many days a password is good that the hall made. */
export const ONE_TIME_DAYS = 3

export const StaffView = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  addedAt: Time,
  /** Null where they never did. */
  signedInAt: Time.nullable(),
  /** They may not come in since; null where they may. */
  disabledAt: Time.nullable(),
  /** Their password was made by the hall, is good until then, and gives way to their own at the first sign-in. */
  oneTimeUntil: Time.nullable(),
  /** The services that they master, with their hours of the day; null where they master all. [A20] */
  masters: z.array(Mastered).nullable(),
})
export type StaffView = z.infer<typeof StaffView>

/** `password`: without one the hall makes one that is good once. */
export const NewStaff = z.strictObject({ name: StaffName, role: Role, password: StaffPassword.optional() })
/** `oneTimePassword` is told this once; the hall keeps only its hash. */
export const GivenPassword = StaffView.extend({ oneTimePassword: z.string().nullable() })
export type GivenPassword = z.infer<typeof GivenPassword>

export const StaffRename = z.strictObject({ name: StaffName })
export const StaffRole = z.strictObject({ role: Role })
/** Null: all. One that somebody masters at no hour is left out. */
export const StaffServices = z.strictObject({
  masters: z
    .array(Mastered)
    .min(1)
    .max(400)
    .refine(
      list => new Set(list.map(({ service }) => service)).size === list.length,
      'each service stands in it once',
    )
    .nullable(),
})
export const OwnPassword = z.strictObject({ password: StaffPassword, newPassword: StaffPassword })

/** By what failed sign-ins are counted together. */
export const WAITS_BY = ['name-at-place', 'place', 'name', 'machine', 'code'] as const
export const SignInWait = z.object({
  id: z.string(),
  by: z.enum(WAITS_BY),
  /** Of a member of staff; what else was typed in vain is nobody's to see. */
  name: z.string().nullable(),
  address: z.string().nullable(),
  failures: z.int(),
  /** The next try is refused before. */
  until: Time,
})
export type SignInWait = z.infer<typeof SignInWait>
