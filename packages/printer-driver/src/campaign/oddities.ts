/** What cheap printers do, each a switch of the virtual printer, and what happens to them besides. */
import { setTimeout as wait } from 'node:timers/promises'
import type { VirtualControl } from '../../virtual/control.ts'
import { goodManners, type Manners } from '../../virtual/manners.ts'
import type { Fault } from './faults.ts'

/** Long enough to be seen by every kiosk of the campaigns; what was learnt of the printer is forgotten then. */
const OFF_MS = 900
/** Where nothing but the time tells of a hand, it has to take longer than the slowest blade that an unknown printer may have. */
const SLOW_BLADE_MS = 1000

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
      if (deed) {
        control.loadPaper()
        control.closeCover()
      }
      await switchOffAndOn(control, OFF_MS)
    }
  },
})

const endPaper = (control: VirtualControl): void => control.takePaper()

/** The same from its switching on, where a change in mid-ticket is nothing that a printer does. */
const nature = (name: string, manners: Partial<Manners>, deed: (control: VirtualControl) => void): Fault => ({
  ...oddity(name, manners, deed),
  leastMs: SLOW_BLADE_MS,
  async become(control) {
    control.behave(manners)
    await switchOffAndOn(control, OFF_MS)
  },
})

const silent: Partial<Manners> = { realTimeWhenIdle: true, silentAtStandstill: true }
const mum: Partial<Manners> = { reportsItself: false }
const changeRoll = (control: VirtualControl): void => control.openCoverAndTakePaper()

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
    name: 'the roll is near its end',
    strike: control => {
      control.nearEnd()
      return () => control.nearEnd(false)
    },
  },
  {
    name: 'it breaks down, and is switched off and on',
    leastMs: 500,
    strike: control => {
      control.breakDown()
      return () => switchOffAndOn(control, OFF_MS)
    },
  },
  {
    name: 'the ticket before is left in the slot',
    strike: control => {
      control.leaveTickets()
      return () => control.takeTicket()
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
      const dip = (): void => void (control.loseBuffer(80) && clearInterval(dips))
      const dips = setInterval(dip, 1)
      dip()
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
  oddity('it is silent while it prints and while it stands still', silent),
  oddity('it is silent while it stands still too, and the paper ends', silent, endPaper),
  nature('it is silent until the ticket is done, and the roll is changed', { ...silent, ...mum }, changeRoll),
  nature('it says 12h whatever is wrong, and the roll is changed', { alwaysWell: true, ...mum }, changeRoll),
  oddity('it forgets what it is asked while it prints', { realTimeWhenIdle: true, forgetsWhenBusy: true }),
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
  oddity('XON stands before each answer', { saysXon: true }),
  oddity('XON stands before each answer, and the paper ends', { saysXon: true }, endPaper),
  oddity('DLE EOT 2 speaks of the cover only', { namesCoverOnly: true }),
  oddity(
    'DLE EOT 2 speaks of the cover only, and the paper ends',
    { namesCoverOnly: true, ...mum },
    endPaper,
  ),
  oddity('it sends back what it hears', { echoes: true }),
  oddity('it sends back what it hears, and the paper ends', { echoes: true }, endPaper),
  oddity('it says 12h to everything', { alwaysWell: true }),
  oddity('it says 12h to everything, and the paper ends', { alwaysWell: true }, endPaper),
]
