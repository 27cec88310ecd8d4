import type { PrinterProfile } from '../src/profile/profile.ts'
import { startOnLine, type VirtualTicket } from './start.ts'

/** No mechanics stand between the bytes and the paper. */
const atOnce = { bufferBytes: Number.POSITIVE_INFINITY, mmPerSecond: Number.POSITIVE_INFINITY }

/** What a stream of bytes would put on paper; the end that is not cut counts as torn off. */
export async function renderStream(
  bytes: Uint8Array,
  profile: PrinterProfile,
): Promise<readonly VirtualTicket[]> {
  let feed = (_: Uint8Array): void => {}
  const nothing = async (): Promise<void> => {}
  const printer = await startOnLine({ profile, ...atOnce }, async receive => {
    feed = receive
    const ignore = (): void => {}
    return {
      url: '',
      send: ignore,
      hold: ignore,
      power: ignore,
      silence: ignore,
      unplug: nothing,
      plug: nothing,
      close: nothing,
    }
  })
  feed(bytes)
  // A line that was never fed is still inside the printer.
  feed(Uint8Array.of(0x0a))
  printer.control.loadPaper()
  await printer.close()
  return printer.tickets()
}
