/** What goes out over a cable, and what of it the printer has not taken yet. */
export type Outgoing = {
  /** Resolves when the operating system has them; rejects when the cable is gone. */
  write(bytes: Uint8Array): Promise<void>
  /** A write that the printer has not taken yet (XOFF, a full buffer). */
  isWriting(): boolean
  /** Settles when the last write is taken or lost. */
  written(): Promise<void>
  /** Milliseconds until everything handed over can have crossed. */
  onTheWireMs(): number
  /** For how long the printer has been holding back a write, beyond the time that its bytes need. */
  stuckForMs(): number
}

export function countOutgoing(send: (bytes: Uint8Array) => Promise<void>, msPerByte: number): Outgoing {
  /** The moment when the last byte handed over can have crossed the wire. */
  let wireFreeAt = 0
  let isWriting = false
  let writing: Promise<void> = Promise.resolve()
  return {
    write(bytes) {
      const written = send(bytes)
      isWriting = true
      wireFreeAt = Math.max(performance.now(), wireFreeAt) + bytes.length * msPerByte
      const free = (): void => {
        isWriting = false
      }
      writing = written.then(free, free)
      return written
    },
    isWriting: () => isWriting,
    written: () => writing,
    onTheWireMs: () => Math.max(0, wireFreeAt - performance.now()),
    stuckForMs: () => (isWriting ? Math.max(0, performance.now() - wireFreeAt) : 0),
  }
}
