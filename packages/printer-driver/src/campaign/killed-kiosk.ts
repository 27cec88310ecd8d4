import { fork } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { VirtualPrinter } from '../../virtual/start.ts'
import type { Random } from './random.ts'

/** A kiosk process prints the ticket and is killed at a random byte of it, or just after. */
export async function killKioskAt(
  virtual: VirtualPrinter,
  journal: string,
  number: string,
  random: Random,
): Promise<{ fault: string }> {
  const words = [virtual.url, virtual.profile.name, journal, number]
  const kiosk = fork(new URL('kiosk-process.ts', import.meta.url), words)
  const ended = new Promise<void>(resolve => kiosk.once('exit', () => resolve()))
  await new Promise<void>(resolve => kiosk.once('message', () => resolve()))
  const moment = random.below(400)
  virtual.control.atByte(moment, () => kiosk.kill('SIGKILL'))
  kiosk.send('print')
  await Promise.race([ended, wait(2000)])
  kiosk.kill('SIGKILL')
  await ended
  return { fault: 'the kiosk is killed' }
}
