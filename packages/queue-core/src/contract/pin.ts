/** A PIN at a shared desk: never a secret by itself, only together with the desk's own token. [A17] */
import { z } from 'zod'
import { STAFF_NAME_MAX } from './staff.ts'
import { StaffPassword } from './staff-list.ts'

/** The least and the most digits of a PIN (OWASP ASVS 5, 6.2 and 6.6: it is no password, and opens one desk). */
export const PIN_MIN = 6
export const PIN_MAX = 12
/** Wrong ones in a row; after the last the PIN is gone, and the password is needed. */
export const PIN_TRIES = 5

const Pin = z.string().min(1).max(PIN_MAX)

/** `desk`: the token that the desk was enrolled with; `password`: their own, so that nobody else sets a PIN at a screen left alone. */
export const NewPin = z.strictObject({ desk: z.string().min(1).max(200), password: StaffPassword, pin: Pin })
/** `id`: of one of those whom the desk names. */
export const PinSignIn = z.strictObject({ id: z.string().min(1).max(64), pin: Pin })

/** Who may come in by a PIN at this desk. */
export const DeskView = z.object({
  name: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string().max(STAFF_NAME_MAX) })),
})
export type DeskView = z.infer<typeof DeskView>
