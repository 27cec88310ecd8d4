/** (c) From the press on the kiosk's screen to the ticket's first byte on its serial line: agent, server, commit, driver. */
import path from 'node:path'
import { io } from 'socket.io-client'
import { listenSerial } from '../packages/printer-driver/virtual/serial-line.ts'
import { startOnLine } from '../packages/printer-driver/virtual/start.ts'
import { inTemporaryFolder, startProgram, startServer } from './program.ts'
import { median, ms, p99, type Row } from './row.ts'

const PRESSES = 200
/** `ESC @`: what every ticket begins with, and no status request contains. */
const INITIALISE = Buffer.from([0x1b, 0x40])
const NOTHING = Buffer.alloc(0)

export function pressToWire(): Promise<Row[]> {
  return inTemporaryFolder(async folder => {
    let ticketBegan = () => {}
    /** The line comes in sips, and a sip may end between the two bytes. */
    let lastByte = NOTHING
    const printer = await startOnLine({ profile: 'tm-t88' }, receive =>
      listenSerial(
        bytes => {
          const read = Buffer.concat([lastByte, bytes])
          if (read.includes(INITIALISE)) ticketBegan()
          lastByte = read.subarray(-1)
          receive(bytes)
        },
        { baudRate: 115_200, flow: 'none', paced: false },
      ),
    )
    const server = await startServer(path.join(folder, 'server'))
    const kiosk = await startProgram<{ kiosk: string }>('apps/kiosk/src/agent/main.ts', [
      ...['--server', server.ready.api, '--token', server.ready.kiosk.token, '--printer', printer.url],
      ...['--data', path.join(folder, 'kiosk'), '--port', '0', '--json'],
    ])
    const screen = io(kiosk.ready.kiosk, {
      transports: ['websocket'],
      extraHeaders: { origin: new URL(kiosk.ready.kiosk).origin },
    })
    type State = { link: string; printer: { canPrint: boolean }; press: { stage: string; pressId?: string } }
    let state: State | null = null
    let wake = () => {}
    screen.on('state', told => {
      state = told
      wake()
    })
    const until = async (wanted: (state: State) => boolean) => {
      while (!state || !wanted(state))
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }

    const spans: number[] = []
    for (let press = -10; press < PRESSES; press++) {
      await until(({ link, printer, press }) => link === 'live' && printer.canPrint && press.stage === 'idle')
      const pressId = crypto.randomUUID()
      const began = new Promise<void>(resolve => {
        ticketBegan = resolve
      })
      const pressed = performance.now()
      const answer = await screen.emitWithAck('press', {
        pressId,
        service: 'A',
        priorityReason: null,
        language: 'id',
      })
      if (!answer.ok) throw new Error(answer.error.message)
      await began
      if (press >= 0) spans.push(performance.now() - pressed)
      await until(({ press }) => press.stage === 'printed')
      await screen.emitWithAck('leave', { pressId })
    }
    screen.disconnect()
    await kiosk.stop()
    await server.stop()
    await printer.close()
    return [
      { what: `press → first byte on the serial line, p50 of ${PRESSES}`, value: ms(median(spans)) },
      { what: `press → first byte on the serial line, p99 of ${PRESSES}`, value: ms(p99(spans)) },
    ]
  })
}
