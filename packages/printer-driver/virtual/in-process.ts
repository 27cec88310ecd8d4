/** `virtual:` opens a printer inside this very process: one for each profile, for as long as the process lives. */
import type { VirtualAddress } from '../src/printer-url.ts'
import { closeOnce, type Transport, type TransportListener } from '../src/transport/transport.ts'
import { type HoldingLine, holdBack } from './holding-back.ts'
import type { VirtualLine } from './line.ts'
import { startOnLine, type VirtualPrinter } from './start.ts'

type Socket = {
  readonly printer: Promise<VirtualPrinter>
  connect(listener: TransportListener): Transport
}
const sockets = new Map<string, Socket>()

/** The printer that `virtual:` (with that profile) opens, to look at its paper and to open its cover. */
export function virtualPrinterInProcess(profile = 'generic-80'): Promise<VirtualPrinter> {
  return socketFor(profile).printer
}

export async function openVirtualTransport(
  address: VirtualAddress,
  listener: TransportListener,
): Promise<Transport> {
  const socket = socketFor(address.profile ?? 'generic-80')
  await socket.printer
  return socket.connect(listener)
}

function socketFor(profile: string): Socket {
  const existing = sockets.get(profile)
  if (existing) return existing
  const socket = mountSocket(profile)
  sockets.set(profile, socket)
  return socket
}

function mountSocket(profile: string): Socket {
  let wire: HoldingLine = holdBack(
    () => {},
    () => {},
  )
  let host: TransportListener | undefined
  let isConnected = true
  const hangUp = (): void => host?.onClose('the virtual printer was unplugged')
  const line: VirtualLine = {
    url: `virtual:?profile=${profile}`,
    send: bytes => {
      // Answers come later, as they do on a wire, and never inside the write that they answer.
      setImmediate(() => isConnected && host?.onData(bytes))
    },
    hold: full => wire.hold(full),
    power: on => {
      wire.drop()
      if (!on) hangUp()
    },
    silence: on => {
      isConnected = !on
    },
    unplug: async () => hangUp(),
    plug: async () => {},
    close: async () => hangUp(),
  }
  const printer = startOnLine({ profile }, async receiver => {
    wire = holdBack(receiver, () => {})
    return line
  })
  return {
    printer,
    connect(listener) {
      const ended = closeOnce(listener)
      let isOpen = true
      const close = async (): Promise<void> => {
        isOpen = false
        ended('closed')
      }
      host = {
        onData: bytes => isOpen && listener.onData(bytes),
        onClose: reason => {
          isOpen = false
          ended(reason)
        },
      }
      return {
        async write(bytes) {
          if (!isOpen) throw new Error('the virtual printer was unplugged')
          if (!isConnected) return
          wire.offer(Uint8Array.from(bytes))
          await wire.taken()
        },
        close,
        abandon: close,
      }
    },
  }
}
