/** How a model says that it has finished a job, and how sure its word is. */
import type { PrinterProfile } from '../profile/profile.ts'
import type { Reply } from '../status/replies.ts'
import { askProcessId, askQueuedStatus, askQueuedStatusOld } from '../status/requests.ts'

export interface Confirmation {
  /** Goes out after the last byte of the job. Empty: this model cannot say. */
  readonly request: Uint8Array
  /** `doubt`: something on the line might have been mistaken for the printer's word; ask again. */
  hear(reply: Reply): 'finished' | 'doubt' | undefined
}

/** A stray byte can look like a queued status; hardly two of them with no noise beside. */
const queuedAnswers = 2

export function expectConfirmation(profile: PrinterProfile, processId: string): Confirmation {
  switch (profile.status.finished) {
    case 'process-id':
      return {
        request: askProcessId(processId),
        hear: reply => (reply.kind === 'process-id' && reply.id === processId ? 'finished' : undefined),
      }
    case 'gs-r':
      return expectQueued(askQueuedStatus)
    case 'esc-v':
      return expectQueued(askQueuedStatusOld)
    case 'none':
      return { request: new Uint8Array(), hear: () => undefined }
  }
}

function expectQueued(question: Uint8Array): Confirmation {
  let answers = 0
  return {
    request: Uint8Array.from([...question, ...question]),
    hear(reply) {
      if (reply.kind === 'noise') {
        answers = 0
        return 'doubt'
      }
      if (reply.kind !== 'queued') return undefined
      answers++
      return answers >= queuedAnswers ? 'finished' : undefined
    },
  }
}
