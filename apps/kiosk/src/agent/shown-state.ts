/** What the screens are shown: the press they are about, the hall, the printer; told to them whenever it changes. */
import { harmless, type Log, listeners } from '@antrean/command-line/background'
import type { HallLink } from '@antrean/hall-client'
import type { Printer } from '@antrean/printer-driver'
import type { KioskState, Press } from '../api/index.ts'
import type { DiskRoom } from './disk-room.ts'
import { kioskState } from './kiosk-state.ts'
import { pressView } from './press-view.ts'
import type { Visit } from './visit.ts'
import type { VisitBook } from './visit-book.ts'

type Seen = {
  hall: HallLink<'/kiosk'>
  printer: Pick<Printer, 'status'>
  book: VisitBook
  disk: Pick<DiskRoom, 'canStore'>
  /** Staff know what keeps the kiosk from giving tickets. */
  isTold: () => boolean
  letGoMs: number
  log: Log
}

export type ShownState = {
  state: () => KioskState
  subscribe: (listener: () => void) => () => void
  /** The press as it stands now. */
  press: () => Press
  visit: () => Visit | undefined
  /** From now on the screens are about this press. */
  turnTo: (pressId: string) => void
  /** Looks again at all of it. */
  changed: () => void
}

export function showState({ hall, printer, book, disk, isTold, letGoMs, log }: Seen): ShownState {
  const changes = listeners(log, 'A screen could not be told how the kiosk is.')
  let current: string | null = null
  let state = look()

  function visit(): Visit | undefined {
    return current === null ? undefined : book.known(current)
  }

  function press(): Press {
    return pressView(visit(), {
      now: hall.now(),
      isLive: hall.state().status === 'live',
      canPrint: printer.status().canPrint,
      canStore: disk.canStore(),
      letGoMs,
    })
  }

  function look(): KioskState {
    return kioskState(hall, printer.status(), {
      press: press(),
      canStore: disk.canStore(),
      staffTold: isTold(),
    })
  }

  const changed = harmless(log, 'How the kiosk is could not be worked out for the screens.', () => {
    const next = look()
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    changes.tell()
  })

  return {
    state: () => state,
    subscribe: changes.add,
    press,
    visit,
    turnTo: pressId => {
      current = pressId
      changed()
    },
    changed,
  }
}
