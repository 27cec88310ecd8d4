/** Which commands were answered, and how: what makes a command that is sent again harmless. [Q18] */
import type { Ack } from '@antrean/queue-core'
import type { Database } from './database.ts'

export type KnownAnswer = { fingerprint: string; answer: Ack<unknown> }

/** A client gives up long before; the table stays as small as a few days. */
const KEPT_MS = 3 * 86_400_000

export function openAnswers(db: Database) {
  const find = db.prepare('SELECT fingerprint, answer FROM commands WHERE command_id = ?')
  const insert = db.prepare('INSERT INTO commands (command_id, fingerprint, at, answer) VALUES (?, ?, ?, ?)')
  const forget = db.prepare('DELETE FROM commands WHERE at < ?')
  return {
    find(commandId: string): KnownAnswer | null {
      const row = find.get(commandId) as { fingerprint: string; answer: string } | undefined
      return row ? { fingerprint: row.fingerprint, answer: JSON.parse(row.answer) as Ack<unknown> } : null
    },
    record(commandId: string, fingerprint: string, at: number, answer: Ack<unknown>): void {
      insert.run(commandId, fingerprint, at, JSON.stringify(answer))
    },
    /** Drops the answers of commands that nobody sends again. */
    forgetBefore: (at: number) => forget.run(at - KEPT_MS).changes,
  }
}

export type Answers = ReturnType<typeof openAnswers>
