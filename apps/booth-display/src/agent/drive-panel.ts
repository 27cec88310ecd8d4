/**
 * One panel: keeps the face on its glass true to the hall, and knows how the panel is.
 *
 *   hall's link ─► composeFace ─► display (glass)
 *   display's state, hall's booths ─► report (for ops)
 */
import { harmless, type Log } from '@antrean/command-line/background'
import { type Display, darkFace } from '@antrean/display-driver'
import type { HallLink } from '@antrean/hall-client'
import { type PanelReport, placeWords } from '@antrean/queue-core/contract'
import { composeFace, hiddenNumber } from './compose-face.ts'
import type { Place } from './places.ts'

/** How long a call blinks. */
export const CALL_MS = 8_000
/** A wall's glass has few rows: more than these are awaited, and its pages take turns, each so long. */
export const PAGE_MS = 4_000

export type PanelDriver = {
  report(): PanelReport
  /** Leaves dark glass: a number that nobody updates any more would lie. */
  stop(): Promise<void>
}

export function drivePanel(
  place: Place,
  display: Display,
  hall: HallLink<'/display'>,
  onReport: () => void,
  {
    log,
    callMs = CALL_MS,
    pageMs = PAGE_MS,
  }: { log: Log; callMs?: number | undefined; pageMs?: number | undefined },
): PanelDriver {
  let calling = false
  let callEnds: NodeJS.Timeout | undefined
  let turn = 0
  /** A number that should be on the glass and has no room there. */
  let hidden: string | null = null
  const turning =
    place.booth === null
      ? setInterval(harmless(log, 'The next page of a wall could not be shown.', turnPage), pageMs)
      : undefined

  const stops = [
    hall.subscribe(refresh),
    hall.onCall(call => {
      if (place.booth !== null && call.booth !== place.booth) return
      calling = true
      turn = 0
      turning?.refresh()
      clearTimeout(callEnds)
      callEnds = setTimeout(harmless(log, 'The end of a call could not be shown.', endCall), callMs)
      refresh()
    }),
    display.subscribe(harmless(log, 'How a display is could not be reported.', onReport)),
  ]
  refresh()

  return {
    report: () => ({
      panel: place.panel,
      shows: place.booth === null ? 'wall' : 'booth',
      booth: place.booth,
      ...health(),
    }),
    async stop() {
      clearTimeout(callEnds)
      clearInterval(turning)
      for (const stop of stops) stop()
      display.show(darkFace)
      await display.close()
    },
  }

  function turnPage(): void {
    turn += 1
    refresh()
  }

  function endCall(): void {
    calling = false
    refresh()
  }

  function refresh(): void {
    const { status, snapshot } = hall.state()
    const trusted = status === 'live' ? snapshot : null
    const glass = display.model
    display.show(composeFace({ place, glass, snapshot: trusted, heard: snapshot, calling, turn }))
    const hides = trusted && hiddenNumber(place, glass, trusted)
    if (hides === hidden) return
    hidden = hides
    onReport()
  }

  function health(): Pick<PanelReport, 'state' | 'detail'> {
    const { condition, detail } = display.state()
    const { booths, hall: info } = hall.state().snapshot ?? {}
    if (
      condition === 'ready' &&
      booths &&
      place.booth !== null &&
      !booths.some(booth => booth.number === place.booth)
    )
      return {
        state: 'error',
        detail: `The hall has no ${placeWords(info?.place, 'en').place} ${place.booth}. Correct the displays file.`,
      }
    if (condition === 'ready' && hidden !== null)
      return {
        state: 'error',
        detail: `Ticket ${hidden} has no room on this display: it shows dashes. Hang up one with more characters, or give the service a shorter code.`,
      }
    return { state: condition, detail: detail.slice(0, 500) }
  }
}
