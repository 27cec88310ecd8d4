/** The hands of ops staff and the accidents of the day: everything that can be done to a virtual printer. */
import type { Engine } from './engine.ts'
import type { VirtualLine } from './line.ts'

export interface VirtualControl {
  openCover(): void
  closeCover(): void
  /** The roll is taken out, or ends. */
  takePaper(): void
  /** A new roll, of that many millimetres. */
  loadPaper(mm?: number): void
  nearEnd(on?: boolean): void
  jamCutter(): void
  clearCutter(): void
  overheat(): void
  coolDown(): void
  /** An error that only switching off and on removes. */
  breakDown(): void
  powerOff(): void
  powerOn(): void
  powerCycle(offMs?: number): Promise<void>
  /** Presenter models: visitors do not take their tickets any more. */
  leaveTickets(): void
  /** The hand comes after all. */
  takeTicket(): void
  /** Noise on the line, towards the host. */
  garbage(bytes?: Uint8Array): void
  /** RS-232 or network cable: silence. */
  pullCable(): void
  plugCable(): void
  /** USB cable: the device is gone. */
  unplug(): Promise<void>
  plug(): Promise<void>
  /** Does a deed between two bytes: after `count` more have come from the host. */
  atByte(count: number, deed: () => void): void
}

export interface Manners {
  ticketsAreLeft: boolean
}

export function takeControl(engine: Engine, line: VirtualLine, manners: Manners): VirtualControl {
  const powerOff = (): void => {
    engine.switchOff()
    line.power(false)
  }
  const powerOn = (): void => {
    engine.switchOn()
    line.power(true)
  }
  return {
    openCover: () => engine.set({ coverOpen: true }),
    // Opening and closing the cover frees the blade.
    closeCover: () => engine.set({ coverOpen: false, cutterJammed: false }),
    takePaper: () => engine.set({ paperEnd: true, paperNearEnd: true }),
    loadPaper: mm => engine.loadRoll(mm),
    nearEnd: (on = true) => engine.set({ paperNearEnd: on }),
    jamCutter: () => engine.set({ cutterJammed: true }),
    clearCutter: () => engine.set({ cutterJammed: false }),
    overheat: () => engine.set({ overheated: true }),
    coolDown: () => engine.set({ overheated: false }),
    breakDown: () => engine.set({ broken: true }),
    powerOff,
    powerOn,
    async powerCycle(offMs = 300) {
      powerOff()
      await new Promise(resolve => setTimeout(resolve, offMs))
      powerOn()
    },
    leaveTickets: () => {
      manners.ticketsAreLeft = true
    },
    takeTicket: () => {
      manners.ticketsAreLeft = false
      engine.set({ ticketInOutput: false })
    },
    garbage: (bytes = randomBytes()) => line.send(bytes),
    pullCable: () => line.silence(true),
    plugCable: () => line.silence(false),
    unplug: () => line.unplug(),
    plug: () => line.plug(),
    atByte: (count, deed) => engine.atByte(count, deed),
  }
}

function randomBytes(): Uint8Array {
  return Uint8Array.from({ length: 24 }, () => Math.floor(Math.random() * 256))
}
