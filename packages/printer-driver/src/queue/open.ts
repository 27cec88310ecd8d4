import { listCupsQueues, openCupsQueue } from './cups.ts'
import type { PrintQueue } from './print-queue.ts'
import { listWindowsQueues, openWindowsQueue } from './windows.ts'

const isWindows = process.platform === 'win32'

export function openQueue(name: string): PrintQueue {
  return isWindows ? openWindowsQueue(name) : openCupsQueue(name)
}

/** None where there is no CUPS, or it does not answer. */
export async function listQueues(): Promise<readonly { name: string; about: string }[]> {
  return (isWindows ? listWindowsQueues() : listCupsQueues()).catch(() => [])
}
