/** A record that was accepted in the place of another one: the hall writes that down, and goes on after the old numbers. */
import type { Hall } from '../hall/hall.ts'
import type { RecordMark } from './mark.ts'

export async function settleRecord(hall: Hall, record: RecordMark): Promise<void> {
  const accepted = record.accepted()
  if (!accepted) return
  const { reason, expectedSeq, foundSeq, numbers } = accepted
  const answer = await hall.submit({
    commandId: null,
    actor: 'terminal',
    fingerprint: 'accept-record',
    command: ({ at, actor }) => ({
      type: 'AcceptRecord',
      at,
      actor,
      reason,
      expectedSeq,
      foundSeq,
      date: numbers?.date ?? null,
      issued: numbers?.issued ?? {},
    }),
    value: () => null,
  })
  if (answer.ok) record.settled()
}
