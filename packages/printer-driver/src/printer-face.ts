/** What whoever prints knows of a printer, be it on a cable or behind a queue. */
import type { Journal } from './job/journal.ts'
import type { PrintRequest } from './job/order.ts'
import type { PrintOutcome } from './job/outcome.ts'
import type { PrinterProfile } from './profile/profile.ts'
import type { PrinterStatus } from './status/printer-status.ts'
import type { Reply } from './status/replies.ts'

export type Printer = {
  readonly profile: PrinterProfile
  readonly journal: Journal
  status(): PrinterStatus
  /** Calls at once with the status of now, then with every change. */
  subscribe(listener: (status: PrinterStatus) => void): () => void
  /**
   * A job will come in a moment: the printer is asked how it is now, and a job that finds the answer fresh begins at once.
   * Resolves when it has answered or will not; nobody need wait for it.
   */
  expectJob(): Promise<void>
  print(request: PrintRequest): Promise<PrintOutcome>
  /** Sends a question and waits for the reply that `pick` accepts; for diagnosis, between jobs. */
  ask<T>(
    question: Uint8Array,
    pick: (reply: Reply) => T | undefined,
    timeoutMs?: number,
  ): Promise<T | undefined>
  /** The next 5Fh from the printer starts a text (maker, model). */
  expectInfo(): void
  close(): Promise<void>
}
