/**
 * A Linux character device such as /dev/usb/lp0. It is opened without blocking and read in turns: a read that waits
 * inside the kernel would hold one of Node's few file threads for as long as the printer is silent.
 */
import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { DeviceAddress } from '../printer-url.ts'
import { closeOnce, type Transport, type TransportListener } from './transport.ts'

const turnMs = 20

export async function openDevice(address: DeviceAddress, listener: TransportListener): Promise<Transport> {
  const handle = await open(address.path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
  const ended = closeOnce(listener)
  let isOpen = true
  const reading = readInTurns()

  async function readInTurns(): Promise<void> {
    const buffer = new Uint8Array(4096)
    while (isOpen) {
      try {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
        if (bytesRead > 0) listener.onData(buffer.slice(0, bytesRead))
        // No bytes and no error: nothing to say, or the end of a device that is gone.
        else await stat(address.path)
      } catch (error) {
        if (!isBusy(error)) hangUp(`${address.path} is gone: ${(error as Error).message}`)
      }
      if (isOpen) await wait(turnMs)
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

/** Bytes that the device took now; a full device takes none. */
async function writeSome(handle: FileHandle, bytes: Uint8Array): Promise<number> {
  try {
    return (await handle.write(bytes)).bytesWritten
  } catch (error) {
    if (!isBusy(error)) throw error
    await wait(turnMs)
    return 0
  }
}

function isBusy(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EAGAIN'
}
