/** What can happen in a hall between a press and its paper: to the printer, the kiosk, the server, and the cables. */
import { faults as printerFaults, type Random } from '@antrean/printer-driver/campaign'
import type { VirtualPrinter } from '@antrean/printer-driver/virtual'
import type { TestServer } from '../testing/hall.ts'
import type { KillableKiosk } from './killable-kiosk.ts'

export type Parts = { server: TestServer; virtual: VirtualPrinter; kiosk: KillableKiosk }
export type HallFault = {
  name: string
  /** Makes it happen; the returned deed ends it. */
  strike: (parts: Parts, random: Random) => () => void | Promise<void>
  leastMs?: number
}

/**
 * A hall asks its printer every 350 ms, as in real life; the campaign on the driver alone plays ten times faster. No hand
 * changes a roll or a plug in less.
 */
const HAND_MS = 2000

const ofPrinter: HallFault[] = printerFaults.map(({ leastMs, ...fault }) => ({
  ...fault,
  ...(leastMs && { leastMs: HAND_MS }),
  strike: ({ virtual }, random) => fault.strike(virtual.control, random),
}))

export const faults: readonly HallFault[] = [
  ...ofPrinter,
  {
    name: 'the kiosk is killed',
    strike: ({ kiosk }) => {
      const killed = kiosk.kill()
      return () => killed.then(kiosk.start)
    },
  },
  {
    name: 'the power of kiosk and printer fails',
    leastMs: HAND_MS,
    strike: ({ kiosk, virtual }) => {
      virtual.control.powerOff()
      const killed = kiosk.kill()
      return async () => {
        virtual.control.powerOn()
        await killed
        kiosk.start()
      }
    },
  },
  {
    name: 'the server is killed',
    strike: ({ server }) => {
      const killed = server.kill()
      return () => killed.then(server.start)
    },
  },
  {
    name: 'kiosk and server are killed',
    strike: ({ kiosk, server }) => {
      const killed = Promise.all([kiosk.kill(), server.kill()])
      return async () => {
        await killed
        kiosk.start()
        await server.start()
      }
    },
  },
  {
    name: 'answers of the server are lost',
    strike: ({ server }) => {
      server.wire.swallow()
      return server.wire.mend
    },
  },
  {
    name: 'the cable to the server breaks',
    strike: ({ server }) => {
      server.wire.mend()
      return () => {}
    },
  },
  {
    name: 'the server is killed while the paper ends',
    leastMs: HAND_MS,
    strike: ({ server, virtual }) => {
      virtual.control.takePaper()
      const killed = server.kill()
      return async () => {
        virtual.control.loadPaper()
        await killed
        await server.start()
      }
    },
  },
]
