/** An open wire that carries bytes one way. It is either open or lost; a lost one is never used again. */
export type Transport = {
  /** Resolves when the operating system has passed the bytes on, as far as it can know; rejects when the wire is lost. */
  write(bytes: Uint8Array): Promise<void>
  /** Gives the wire up, for this reason. */
  close(reason: string): void
}

/** Told once, with the reason, when the wire is lost or closed. */
export type OnLost = (reason: string) => void
