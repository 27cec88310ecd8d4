/** What can happen to a printer in a hall, each with the hand that puts it right again. */
import type { VirtualControl } from '../../virtual/control.ts'
import type { Random } from './random.ts'

export type Fault = {
  readonly name: string
  /** Before the ticket: what the printer is like from its switching on. */
  readonly become?: (control: VirtualControl) => Promise<void>
  /** Makes it happen; the returned deed ends it. */
  strike(control: VirtualControl, random: Random): () => void | Promise<void>
  /** Shorter than this it would leave no trace that anyone could see. */
  readonly leastMs?: number
}

export const faults: readonly Fault[] = [
  { name: 'nothing', strike: () => () => {} },
  {
    name: 'the cover is opened',
    strike: control => {
      control.openCover()
      return () => control.closeCover()
    },
  },
  {
    // Nobody changes a roll faster than a printer is asked how it is.
    name: 'the paper ends',
    leastMs: 500,
    strike: control => {
      control.takePaper()
      return () => control.loadPaper()
    },
  },
  {
    name: 'the cutter jams',
    strike: control => {
      control.jamCutter()
      return () => control.clearCutter()
    },
  },
  {
    name: 'the head is too hot',
    strike: control => {
      control.overheat()
      return () => control.coolDown()
    },
  },
  {
    // Printers take a second or more to start; a ticket's bytes have gone by then.
    name: 'the power fails',
    leastMs: 500,
    strike: control => {
      control.powerOff()
      return () => control.powerOn()
    },
  },
  {
    name: 'the USB cable is pulled',
    strike: control => {
      const pulled = control.unplug()
      return () => pulled.then(() => control.plug())
    },
  },
  {
    // A hand needs longer than a ticket's time on the wire; a shorter break could garble paper unseen.
    name: 'the RS-232 cable is pulled',
    leastMs: 500,
    strike: control => {
      control.pullCable()
      return () => control.plugCable()
    },
  },
  {
    name: 'noise on the line',
    strike: (control, random) => {
      control.garbage(random.bytes(1 + random.below(24)))
      return () => {}
    },
  },
  {
    name: 'noise while the paper ends',
    leastMs: 500,
    strike: (control, random) => {
      control.takePaper()
      control.garbage(random.bytes(1 + random.below(8)))
      return () => control.loadPaper()
    },
  },
]
