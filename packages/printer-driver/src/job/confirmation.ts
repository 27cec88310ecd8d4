/** How a model says that it has finished a job, and how sure its word is. */
import type { PrinterProfile } from '../profile/profile.ts'
import type { Reply } from '../status/replies.ts'
import { askProcessId, askQueuedStatus, askQueuedStatusOld } from '../status/requests.ts'

export interface Confirmation {
  /** Goes out after the last byte of the job. Empty: this model cannot say. */
  readonly request: Uint8Array
  /** What the printer says from the request on. */
  hear(reply: Reply): void
  stop(): void
}

export interface ConfirmationListener {
  onFinished(): void
  /** Something on the line might have been mistaken for the printer's word: send the request again. */
  onDoubt(): void
}

export function expectConfirmation(
  profile: PrinterProfile,
  processId: string,
  { onFinished, onDoubt }: ConfirmationListener,
): Confirmation {
  const queued = (question: Uint8Array): Confirmation => ({
    request: Uint8Array.from([...question, ...question]),
    ...expectQueuedAnswers(onFinished, onDoubt),
  })
  switch (profile.status.finished) {
    case 'process-id':
      return {
        request: askProcessId(processId),
        hear: reply => {
          if (reply.kind === 'process-id' && reply.id === processId) onFinished()
        },
        stop: () => {},
      }
    case 'gs-r':
      return queued(askQueuedStatus)
    case 'esc-v':
      return queued(askQueuedStatusOld)
    case 'none':
      return { request: new Uint8Array(), hear: () => {}, stop: () => {} }
  }
}

/** A stray byte can look like a queued status; hardly two of them with no noise beside. */
const queuedAnswers = 2
/** How near noise makes an answer doubtful, in milliseconds: what is on the line belongs together. */
const besideMs = 50
/** After noise, this long a silence before the same question settles it. */
const quietMs = 150

/** `onFinished` once, after two answers to queued questions that nothing else on the line makes doubtful. */
export function expectQueuedAnswers(
  onFinished: () => void,
  onDoubt: () => void,
): Omit<Confirmation, 'request'> {
  let answers = 0
  let isDoubtful = false
  let timer: NodeJS.Timeout | undefined
  const inAWhile = (ms: number, deed: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(deed, ms)
  }
  return {
    hear(reply) {
      if (reply.kind === 'noise') {
        answers = 0
        isDoubtful = true
        inAWhile(quietMs, () => {
          isDoubtful = false
          onDoubt()
        })
      }
      if (reply.kind !== 'queued' || isDoubtful) return
      if (++answers === queuedAnswers) inAWhile(besideMs, onFinished)
    },
    stop: () => clearTimeout(timer),
  }
}
