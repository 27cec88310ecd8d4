/**
 * The one seam between the driver and the cable: bytes out, bytes in, and the word that it is gone.
 *
 *   driver ── write ──▶ transport ──▶ serial line, socket, /dev/usb/lp0
 *          ◀─ onData ──           ──▶ onClose (once, whoever ended it)
 */
export type Transport = {
  /** Resolves when the operating system has taken every byte; that says nothing about paper. Rejects when lost. */
  write(bytes: Uint8Array): Promise<void>
  /** Lets what was written go out, then closes. */
  close(): Promise<void>
  /** Closes at once and drops what has not gone out, so that it cannot be printed behind our back. */
  abandon(): Promise<void>
}

export type TransportListener = {
  onData(bytes: Uint8Array): void
  /** Called exactly once, in words for people; at the next write at the latest, as a hang-up itself can go unheard. */
  onClose(reason: string): void
}

/** Lets only the first reason through: streams like to end more than once. */
export function closeOnce(listener: TransportListener): (reason: string) => void {
  let closed = false
  return reason => {
    if (closed) return
    closed = true
    listener.onClose(reason)
  }
}
