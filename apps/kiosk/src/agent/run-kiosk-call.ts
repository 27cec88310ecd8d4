/** The agent's door for both shells: whatever a screen sends is checked here before anything hears it. */
import { type Answer, KIOSK_CALLS, type KioskApi, type KioskCall, refuse } from '../api/index.ts'

export async function runKioskCall(kiosk: KioskApi, call: KioskCall, payload: unknown): Promise<Answer> {
  const checked = KIOSK_CALLS[call].safeParse(payload)
  if (!checked.success) {
    const [issue] = checked.error.issues
    return refuse('bad-request', `${call}: ${issue?.path.join('.') || 'the payload'}: ${issue?.message}`)
  }
  try {
    // The payload fits the call that it was checked for.
    return await (kiosk[call] as (payload: unknown) => Promise<Answer>)(checked.data)
  } catch (error) {
    return refuse('internal', (error as Error).message)
  }
}
