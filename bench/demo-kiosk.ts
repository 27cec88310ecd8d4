/** The demo's server and kiosk, its logo with it, with a virtual printer on a line that can be listened to. */
import path from 'node:path'
import { io } from 'socket.io-client'
import { type OpenLine, startOnLine } from '../packages/printer-driver/virtual/start.ts'
import { type ServerReady, startProgram, startServer } from './program.ts'

const PROFILE = 'tm-t88'
export const LOGO = path.resolve(import.meta.dirname, '..', 'demo', 'hall-mark.png')

type Told = { link: string; printer: { canPrint: boolean }; press: { stage: string } }
export type DemoKiosk = {
  server: ServerReady
  /** A press can be taken. */
  idle: () => Promise<void>
  /** Presses service A in Indonesian; resolves with its name when the kiosk has taken it. */
  press: () => Promise<string>
  printed: () => Promise<void>
  leave: (pressId: string) => Promise<void>
  stop: () => Promise<void>
}

export const kioskFolder = (folder: string): string => path.join(folder, 'kiosk')

export async function openDemoKiosk(folder: string, openLine: OpenLine): Promise<DemoKiosk> {
  const printer = await startOnLine({ profile: PROFILE }, openLine)
  const address = `${printer.url}${printer.url.includes('?') ? '&' : '?'}profile=${PROFILE}`
  const server = await startServer(path.join(folder, 'server'))
  const kiosk = await startProgram<{ kiosk: string }>('apps/kiosk/src/agent/main.ts', [
    ...['--server', server.ready.api, '--token', server.ready.kiosk.token, '--printer', address],
    ...['--logo', LOGO, '--data', kioskFolder(folder), '--port', '0', '--json'],
  ])
  const screen = io(kiosk.ready.kiosk, {
    transports: ['websocket'],
    extraHeaders: { origin: new URL(kiosk.ready.kiosk).origin },
  })
  let state: Told | null = null
  let wake = () => {}
  screen.on('state', told => {
    state = told
    wake()
  })
  const until = async (wanted: (state: Told) => boolean) => {
    while (!state || !wanted(state))
      await new Promise<void>(resolve => {
        wake = resolve
      })
  }
  return {
    server: server.ready,
    idle: () =>
      until(({ link, printer, press }) => link === 'live' && printer.canPrint && press.stage === 'idle'),
    async press() {
      const pressId = crypto.randomUUID()
      const order = { pressId, service: 'A', priorityReason: null, language: 'id' }
      const answer = await screen.emitWithAck('press', order)
      if (!answer.ok) throw new Error(answer.error.message)
      return pressId
    },
    printed: () => until(({ press }) => press.stage === 'printed'),
    leave: pressId => screen.emitWithAck('leave', { pressId }),
    async stop() {
      screen.disconnect()
      await kiosk.stop()
      await server.stop()
      await printer.close()
    },
  }
}
