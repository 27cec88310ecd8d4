/** The ticket as it was given: its number to be said, its page to be scanned, and what became of its paper. */
import { type DeviceView, type HallSnapshot, type IssuedTicket, isServed } from '@antrean/queue-core/contract'
import { clockTime, QrCode } from '@antrean/ui'
import { deskWords } from '@antrean/words'
import { Dialog } from '../shell/dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = {
  ticket: IssuedTicket
  /** That prints it; null where none does. */
  kiosk: DeviceView | null
  snapshot: HallSnapshot
  onClose: () => void
}

export function IssuedDialog({ ticket, kiosk, snapshot, onClose }: Props) {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const { number, ahead, callBy, url } = ticket
  const paper = snapshot.tickets?.find(({ id }) => id === ticket.id)?.paper ?? ticket.paper
  const of = { kiosk: kiosk?.name ?? '' }
  return (
    <Dialog title={words.givenTitle} onClose={onClose}>
      <div className="given" data-paper={paper}>
        <div>
          <strong className="given-number figure">{number}</strong>
          {isServed(ticket) && (
            <p>{words.callBy({ time: clockTime(callBy, language, snapshot.hall.timezone) })}</p>
          )}
          <p>{words.ahead({ n: ahead })}</p>
          <p role="status">
            {kiosk === null
              ? words.scan
              : paper === 'pending'
                ? words.printing(of)
                : paper === 'printed'
                  ? words.printed(of)
                  : words.notPrinted(of)}
          </p>
        </div>
        <QrCode data={url} />
      </div>
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </Dialog>
  )
}
