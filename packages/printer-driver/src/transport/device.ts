/**
 * A Linux character device such as /dev/usb/lp0. It is opened without blocking and read in turns: a read that waits
 * inside the kernel would hold one of Node's few file threads for as long as the printer is silent. usblp answers each read
 * from a printer that has no way back with EINVAL: such a one is written to, and looked for by its name.
 */
import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { DeviceAddress } from '../printer-url.ts'
import { closeOnce, type Transport, type TransportListener } from './transport.ts'

const TURN_MS = 20
/** How often a printer that says nothing is looked for. */
const DEAF_TURN_MS = 500
const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY

export async function openDevice(
  address: DeviceAddress,
  listener: TransportListener,
  openFile: (path: string, flags: number) => Promise<DeviceFile> = open,
): Promise<Transport> {
  const handle = await openFile(address.path, flags)
  const ended = closeOnce(listener)
  let isOpen = true
  const isOneWay = await hasNoWayBack(handle, listener)
  if (isOneWay && address.answers !== 'no') {
    await handle.close()
    throw new Error(
      `${address.path} has no way back, so this printer is never heard: add answers=no to its URL`,
    )
  }
  const reading = readInTurns()

  async function readInTurns(): Promise<void> {
    const buffer = new Uint8Array(4096)
    while (isOpen) {
      try {
        if (isOneWay) {
          await stat(address.path)
          await wait(DEAF_TURN_MS)
          continue
        }
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
        if (bytesRead > 0) listener.onData(buffer.slice(0, bytesRead))
        // No bytes and no error: nothing to say, or the end of a device that is gone.
        else await stat(address.path)
      } catch (error) {
        if (!isBusy(error)) hangUp(`${address.path} is gone: ${(error as Error).message}`)
      }
      if (isOpen) await wait(TURN_MS)
    }
  }

  function hangUp(reason: string): void {
    isOpen = false
    ended(reason)
  }

  async function close(): Promise<void> {
    isOpen = false
    await reading
    await handle.close().catch(() => {})
    ended('the device was closed')
  }

  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (!isOpen) throw new Error(`${address.path} is gone`)
        at += await writeSome(handle, bytes.subarray(at))
      }
    },
    close,
    abandon: close,
  }
}

/** The part of a file handle that is used here. */
export type DeviceFile = Pick<FileHandle, 'close'> & {
  read(buffer: Uint8Array, offset: number, length: number, position: null): Promise<{ bytesRead: number }>
  write(bytes: Uint8Array): Promise<{ bytesWritten: number }>
}

/** One read tells; what it brings is not lost. */
async function hasNoWayBack(handle: DeviceFile, listener: TransportListener): Promise<boolean> {
  const buffer = new Uint8Array(4096)
  try {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
    if (bytesRead > 0) listener.onData(buffer.slice(0, bytesRead))
    return false
  } catch (error) {
    return isCode(error, 'EINVAL')
  }
}

/** Bytes that the device took now; a full device takes none. */
async function writeSome(handle: DeviceFile, bytes: Uint8Array): Promise<number> {
  try {
    return (await handle.write(bytes)).bytesWritten
  } catch (error) {
    if (!isBusy(error)) throw error
    await wait(TURN_MS)
    return 0
  }
}

const isBusy = (error: unknown): boolean => isCode(error, 'EAGAIN')

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code
}
