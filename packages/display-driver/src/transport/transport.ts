import type { Endpoint } from '../display-url.ts'
import { openSerial } from './serial.ts'
import { openTcp } from './tcp.ts'

/** An open wire that carries bytes one way. It is either open or lost; a lost one is never used again. */
export type Transport = {
  /** Resolves when the operating system has passed the bytes on, as far as it can know; rejects when the wire is lost. */
  write(bytes: Uint8Array): Promise<void>
  /** Gives the wire up, for this reason. */
  close(reason: string): void
}

/** Told once, with the reason, when the wire is lost or closed. */
export type OnLost = (reason: string) => void

/** @throws an Error whose message says which wire could not be opened, why, and what to do. */
export function openTransport(endpoint: Endpoint, onLost: OnLost): Promise<Transport> {
  return endpoint.kind === 'serial' ? openSerial(endpoint, onLost) : openTcp(endpoint, onLost)
}
