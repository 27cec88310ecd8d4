/** A file for a case: what it is, whether anything bad is in it, on the disk, and then on record. */
import { createHash } from 'node:crypto'
import type { Ack } from '@antrean/queue-core'
import type { Case, CaseAttachment } from '@antrean/queue-core/cases'
import { done, refuse, STORAGE_FAILED } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import { markOf, newPerson } from '../people/person.ts'
import type { AttachmentFiles } from './files.ts'
import { mediaTypeOf } from './media-type.ts'
import type { Scan } from './scan.ts'

/** Bytes of one file. */
export const ATTACHMENT_LIMIT = 10 * 1024 * 1024

export type Sent = { bytes: Buffer; name: string }

export function openAttachments(options: { hall: Hall; files: AttachmentFiles; scan: Scan }) {
  const { hall, files, scan } = options
  const caseOf = (id: string) => hall.store.aggregates.of('case', id) as Case | null
  const same = (id: string, sha256: string) =>
    caseOf(id)?.attachments.find(known => known.sha256 === sha256) ?? null

  return {
    read: (id: string) => files.read(id),
    /** [K20] [K21] The same file again is the one that is there. */
    async add(caseId: string, { bytes, name }: Sent, actor: string): Promise<Ack<CaseAttachment>> {
      if (bytes.length > ATTACHMENT_LIMIT)
        return refuse('payload-too-large', 'A file has 10 MB at the most. Send a smaller one.')
      const mediaType = mediaTypeOf(bytes)
      if (!mediaType)
        return refuse('bad-request', 'This file is no PDF, PNG or JPEG. Send it as one of these.')
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const known = same(caseId, sha256)
      if (known) return done(known)
      const scanned = await scan(bytes)
      if (scanned === 'found')
        return refuse('bad-request', 'The virus scanner found something in this file. It was not kept.')
      const made = newPerson('case', { text: name.slice(0, 200) || '?' }, undefined)
      if (!made.ok) throw new Error(made.message)
      const { ref: id } = made.person
      try {
        await files.keep(id, bytes)
      } catch {
        return STORAGE_FAILED
      }
      const attachment = { id, size: bytes.length, mediaType, sha256, scanned: scanned === 'clean' }
      const added = await hall.submit({
        ...{ commandId: null, actor, fingerprint: 'attachment' },
        people: [made.person],
        touches: [{ kind: 'case', id: caseId }],
        asks: ({ at }) => [
          {
            ...{ kind: 'case', id: caseId },
            command: {
              type: 'AddAttachment',
              at,
              actor,
              caseId,
              attachment: { ...attachment, name: markOf(made.person) },
            },
          },
        ],
        value: () => null,
      })
      // Of two presses at the same moment, the second finds the first.
      const kept = caseOf(caseId)?.attachments.find(one => one.sha256 === sha256)
      if (kept?.id !== id) files.remove(id)
      return added.ok && kept ? done(kept) : (added as Ack<never>)
    },
  }
}
export type Attachments = ReturnType<typeof openAttachments>
