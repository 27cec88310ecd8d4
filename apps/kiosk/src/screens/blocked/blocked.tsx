import type { Language } from '@antrean/ui'
import { type KioskWords, whenOpen } from '@antrean/words'
import {
  CircleSlash,
  Database,
  DoorClosed,
  Hourglass,
  Printer,
  PrinterX,
  ScrollText,
  Unplug,
} from 'lucide-react'
import type { KioskState } from '../../api/index.ts'
import type { Help, Screen } from '../which-screen.ts'
import './blocked.css'

export type BlockedScreen = Exclude<
  Screen,
  { show: 'services' | 'priority' | 'further' | 'standard' | 'press' }
>
type Told = { Icon: typeof Printer; title: string; hint: string }

/** Why no number is given now, and what to do instead: said before anybody presses in vain. */
export function Blocked({
  screen,
  language,
  say,
}: {
  screen: BlockedScreen
  language: Language
  say: KioskWords
}) {
  const { Icon, title, hint } = tell(screen, language, say)
  return (
    <div className="blocked" role="status" data-testid="blocked">
      <Icon aria-hidden />
      <h1>{title}</h1>
      <p>{hint}</p>
    </div>
  )
}

function tell(screen: BlockedScreen, language: Language, say: KioskWords): Told {
  switch (screen.show) {
    case 'starting':
      return { Icon: Hourglass, title: say.starting, hint: say.startingHint }
    case 'unregistered':
      return { Icon: CircleSlash, title: say.unregistered, hint: say.askStaff }
    case 'being-set-up':
      return { Icon: Hourglass, title: say.beingSetUp, hint: say.beingSetUpHint }
    case 'connecting':
      return { Icon: Hourglass, title: say.connecting, hint: say.startingHint }
    case 'no-server':
      return { Icon: Unplug, title: say.noServer, hint: say.noServerHint }
    case 'hall-closed': {
      const { why, again } = whenOpen(screen.hall, language)
      return { Icon: DoorClosed, title: why, hint: again ?? say.hallThanks }
    }
    case 'printer':
      return tellPrinter(screen.state, screen.help, say)
    case 'storage':
      return { Icon: Database, title: say.cannotStore, hint: helpIn(screen.help, say) }
    default:
      return screen satisfies never
  }
}

/** Nothing is said that is not so: of staff who were not told, of another kiosk that is not there. */
function helpIn({ staffTold, otherKiosks }: Help, say: KioskWords): string {
  if (otherKiosks > 0) return staffTold ? say.helpToldOther : say.helpOther
  return staffTold ? say.helpTold : say.help
}

function tellPrinter(state: KioskState['printer']['state'], help: Help, say: KioskWords): Told {
  const hint = helpIn(help, say)
  if (state === 'unknown') return { Icon: Printer, title: say.printerStarting, hint: say.startingHint }
  if (state === 'paper-out') return { Icon: ScrollText, title: say.paperOut, hint }
  if (state === 'cover-open') return { Icon: PrinterX, title: say.coverOpen, hint }
  return { Icon: PrinterX, title: say.printerTrouble, hint }
}
