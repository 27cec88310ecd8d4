/**
 * (c) From the press on the kiosk's screen to the ticket's first byte on its serial line: agent, server, commit, driver.
 * Beside each press one on a bare kiosk, so that what else the machine does meets both.
 */
import path from 'node:path'
import { io } from 'socket.io-client'
import { listenSerial } from '../packages/printer-driver/virtual/serial-line.ts'
import { openDemoKiosk } from './demo-kiosk.ts'
import { inTemporaryFolder, startProgram } from './program.ts'
import { median, ms, p99, type Row } from './row.ts'
import { sized } from './size.ts'

const PRESSES = sized(200, 10)
/** `ESC @`: what every ticket begins with, and no status request contains. */
const INITIALISE = Buffer.from([0x1b, 0x40])
const NOTHING = Buffer.alloc(0)
const LINE = { baudRate: 115_200, flow: 'none', paced: false } as const

type Presses = { press: () => Promise<number>; stop: () => Promise<void> }

export function pressToWire(): Promise<Row[]> {
  return inTemporaryFolder(async folder => {
    const bare = await openBareKiosk(folder)
    const kiosk = await openKiosk(folder)
    const spans: { bare: number; kiosk: number }[] = []
    for (let press = -10; press < PRESSES; press++) {
      const span = { bare: await bare.press(), kiosk: await kiosk.press() }
      if (press >= 0) spans.push(span)
    }
    await kiosk.stop()
    await bare.stop()
    const row = (name: string, of: (values: readonly number[]) => number, aim?: string): Row => {
      const [value, baseline] = [of(spans.map(span => span.kiosk)), of(spans.map(span => span.bare))]
      return {
        what: `press → first byte on the serial line, ${name} of ${PRESSES}; baseline: a bare kiosk`,
        value: ms(value),
        baseline: ms(baseline),
        ratio: value / baseline,
        ...(aim && { aim }),
      }
    }
    return [row('p50', median), row('p99', p99, '< 15 ms')]
  })
}

async function openKiosk(folder: string): Promise<Presses> {
  let ticketBegan = () => {}
  /** The line comes in sips, and a sip may end between the two bytes. */
  let lastByte = NOTHING
  const hall = await openDemoKiosk(folder, receive =>
    listenSerial(bytes => {
      const read = Buffer.concat([lastByte, bytes])
      if (read.includes(INITIALISE)) ticketBegan()
      lastByte = read.subarray(-1)
      receive(bytes)
    }, LINE),
  )
  return {
    async press() {
      await hall.idle()
      const began = new Promise<void>(resolve => {
        ticketBegan = resolve
      })
      const pressed = performance.now()
      const pressId = await hall.press()
      await began
      const span = performance.now() - pressed
      await hall.printed()
      await hall.leave(pressId)
      return span
    },
    stop: hall.stop,
  }
}

async function openBareKiosk(folder: string): Promise<Presses> {
  let byteCame = () => {}
  const line = await listenSerial(() => byteCame(), LINE)
  const server = await startProgram<{ url: string }>('bench/echo.ts', [])
  const tty = new URL(line.url).pathname
  const kiosk = await startProgram<{ url: string }>('bench/bare-kiosk.ts', [
    server.ready.url,
    tty,
    path.join(folder, 'bare.jsonl'),
  ])
  const screen = io(kiosk.ready.url, { transports: ['websocket'] })
  return {
    async press() {
      const came = new Promise<void>(resolve => {
        byteCame = resolve
      })
      const pressed = performance.now()
      const order = { pressId: crypto.randomUUID(), service: 'A', priorityReason: null, language: 'id' }
      await Promise.all([screen.emitWithAck('press', order), came])
      return performance.now() - pressed
    },
    async stop() {
      screen.disconnect()
      await kiosk.stop()
      await server.stop()
      await line.close()
    },
  }
}
