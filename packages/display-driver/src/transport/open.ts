import type { Endpoint } from '../display-url.ts'
import { openSerial } from './serial.ts'
import { openTcp } from './tcp.ts'
import type { OnLost, Transport } from './transport.ts'

/** @throws an Error whose message says which wire could not be opened, why, and what to do. */
export function openTransport(endpoint: Endpoint, onLost: OnLost): Promise<Transport> {
  return endpoint.kind === 'serial' ? openSerial(endpoint, onLost) : openTcp(endpoint, onLost)
}
