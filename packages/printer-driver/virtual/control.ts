/** The hands of ops staff and the accidents of the day: everything that can be done to a virtual printer. */
import type { Engine } from './engine.ts'
import type { VirtualLine } from './line.ts'
import type { Manners } from './manners.ts'

export type VirtualControl = {
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
  /** Cheap printers' ways, from now on. */
  behave(change: Partial<Manners>): void
  /** So many answers to queued questions do not reach the host. */
  loseAnswers(count?: number): void
  /**
   * A dip of the power in mid-ticket: the buffer is lost, and it is ready at once. False: fewer bytes than that were in
   * it, and nothing happened.
   */
  loseBuffer(leastBytes?: number): boolean
  /** A hand opens the cover and pulls the paper out; both are seen together. */
  openCoverAndTakePaper(): void
  /** Does a deed between two bytes: after `count` more have come from the host. */
  atByte(count: number, deed: () => void): void
}

export type Visitors = {
  ticketsAreLeft: boolean
}

export function takeControl(engine: Engine, line: VirtualLine, visitors: Visitors): VirtualControl {
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
      visitors.ticketsAreLeft = true
    },
    takeTicket: () => {
      visitors.ticketsAreLeft = false
      engine.set({ ticketInOutput: false })
    },
    garbage: (bytes = randomBytes()) => line.send(bytes),
    pullCable: () => line.silence(true),
    plugCable: () => line.silence(false),
    unplug: () => line.unplug(),
    plug: () => line.plug(),
    behave: change => engine.behave(change),
    loseAnswers: (count = 1) => engine.loseAnswers(count),
    loseBuffer(leastBytes = 0) {
      if (engine.bufferedBytes < leastBytes) return false
      engine.loseBuffer()
      return true
    },
    openCoverAndTakePaper: () => engine.set({ coverOpen: true, paperEnd: true, paperNearEnd: true }),
    atByte: (count, deed) => engine.atByte(count, deed),
  }
}

function randomBytes(): Uint8Array {
  return Uint8Array.from({ length: 24 }, () => Math.floor(Math.random() * 256))
}
