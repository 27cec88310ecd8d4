/** What can happen to a printer in a hall, each with the hand that puts it right again. */
import { setTimeout as wait } from 'node:timers/promises'
import type { VirtualControl } from '../../virtual/control.ts'
import { goodManners, type Manners } from '../../virtual/manners.ts'
import type { Random } from './random.ts'

export interface Fault {
  readonly name: string
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

/** Long enough to be seen by every kiosk of the campaigns; what was learnt of the printer is forgotten then. */
const offMs = 900

async function switchOffAndOn(control: VirtualControl, ms: number): Promise<void> {
  control.powerOff()
  await wait(ms)
  control.powerOn()
}

const oddity = (
  name: string,
  manners: Partial<Manners>,
  deed?: (control: VirtualControl) => void,
): Fault => ({
  name,
  leastMs: 500,
  strike(control) {
    control.behave(manners)
    deed?.(control)
    return async () => {
      control.behave(goodManners)
      if (deed) control.loadPaper()
      await switchOffAndOn(control, offMs)
    }
  },
})

const endPaper = (control: VirtualControl): void => control.takePaper()

/** What cheap printers do, and what happens to them besides; for the driver's own campaign. */
export const oddities: readonly Fault[] = [
  {
    name: 'a hand opens the cover and pulls the paper',
    leastMs: 500,
    strike: control => {
      control.openCoverAndTakePaper()
      return () => {
        control.loadPaper()
        control.closeCover()
      }
    },
  },
  {
    name: 'three zeros of a dying line',
    leastMs: 500,
    strike: control => {
      control.powerOff()
      control.garbage(new Uint8Array(3))
      return () => control.powerOn()
    },
  },
  {
    name: 'zeros on the line',
    strike: (control, random) => {
      control.garbage(new Uint8Array(1 + random.below(8)))
      return () => {}
    },
  },
  {
    name: 'the buffer is lost, and it is ready at once',
    // What is lost between two questions leaves no trace: the dip comes when more than a line waits.
    strike: control => {
      const dips = setInterval(() => control.loseBuffer(80) && clearInterval(dips), 1)
      return () => clearInterval(dips)
    },
  },
  {
    name: 'an answer is lost',
    strike: (control, random) => {
      control.loseAnswers(1 + random.below(3))
      return () => control.loseAnswers(0)
    },
  },
  oddity('no queued question is answered', { answersQueued: false }),
  oddity('queued questions are answered on receipt', { queuedOnReceipt: true }),
  oddity('queued questions are answered on receipt, and the paper ends', { queuedOnReceipt: true }, endPaper),
  oddity('the process id is answered on receipt', { idOnReceipt: true }),
  oddity('the process id is answered on receipt, and the paper ends', { idOnReceipt: true }, endPaper),
  oddity('it is silent while it prints', { realTimeWhenIdle: true }),
  oddity('it is silent while it prints, and the paper ends', { realTimeWhenIdle: true }, endPaper),
  oddity('the blade is slow', { cutMs: 500 }),
  oddity('answers come late', { lateMs: [150, 300] }),
  oddity('answers come late, and the paper ends', { lateMs: [150, 300] }, endPaper),
  oddity('the drawer pin is high, and answers come late', { drawerHigh: true, lateMs: [150, 300] }),
  oddity(
    'it does not report, answers come 200 ms late, and the paper ends',
    {
      drawerHigh: true,
      reportsItself: false,
      lateMs: [195, 205],
    },
    endPaper,
  ),
  oddity('one answer of twenty is lost', { losesShare: 0.05 }),
  oddity('one answer of five is lost', { losesShare: 0.2 }),
  oddity(
    'one answer of five is lost, and the paper ends',
    { losesShare: 0.2, reportsItself: false },
    endPaper,
  ),
  oddity('one answer of five comes twice', { doublesShare: 0.2, drawerHigh: true }),
  oddity('answers come twice, and the paper ends', { doublesShare: 0.2, reportsItself: false }, endPaper),
  oddity('a byte that nobody asked for follows one answer of five', { strayShare: 0.2, drawerHigh: true }),
  oddity('it answers nothing and reports by itself', { answersRealTime: false }),
  oddity(
    'it answers nothing and reports by itself, and the paper ends',
    { answersRealTime: false },
    endPaper,
  ),
  oddity('XOFF and XON stand inside its answers', { flowInside: true }),
  oddity('it sends back what it hears', { echoes: true }),
  oddity('it sends back what it hears, and the paper ends', { echoes: true }, endPaper),
  oddity('it says 12h to everything', { alwaysWell: true }),
  oddity('it says 12h to everything, and the paper ends', { alwaysWell: true }, endPaper),
]
