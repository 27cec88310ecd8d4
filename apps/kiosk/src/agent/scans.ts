/** What was held to the scanner: the secret is read from the address of the visitor's page, and the server says where that ticket stands. */
import type { HallLink } from '@antrean/hall-client'
import { type Answer, refuse } from '../api/index.ts'

/** Whoever stands there with a ticket in the hand looks no longer at nothing. */
const ANSWER_MS = 4000
/** Whatever the hall's address was when the ticket was printed. */
const PAGE = /\/t\/([\w-]{1,64})\/?(?:[?#].*)?$/

export const openScans =
  (hall: Pick<HallLink<'/kiosk'>, 'state' | 'send'>, answerMs = ANSWER_MS) =>
  async ({ text }: { text: string }): Promise<Answer> => {
    const token = PAGE.exec(text.trim())?.[1]
    if (token === undefined) return refuse('no-such-ticket', 'What was scanned is no address of a ticket.')
    if (hall.state().status !== 'live') return refuse('no-server', 'The server is silent.')
    try {
      const answer = await hall.send('ticket:scan', { token }, { signal: AbortSignal.timeout(answerMs) })
      if (answer.ok) return { ok: true, value: answer.value }
      const { code, message } = answer.error
      return refuse(code === 'unknown-ticket' ? 'no-such-ticket' : 'internal', message)
    } catch {
      return refuse('no-server', 'The server does not answer.')
    }
  }
