/** One ticket that was found: how it is, what happened to it, and what can be done about it. */
import {
  boothNamed,
  type DeviceView,
  type HallSnapshot,
  type TicketFound,
  Time,
} from '@antrean/queue-core/contract'
import { clockTime } from '@antrean/ui'
import { boothWords, deskWords } from '@antrean/words'
import { z } from 'zod'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'

const Stages = z.object({
  stages: z.array(z.object({ type: z.string(), at: Time, booth: z.int().nullable(), actor: z.string() })),
})
const EVERY_MS = 10_000

type Props = {
  ticket: TicketFound
  snapshot: HallSnapshot
  /** With which its stages are asked for; null where they are not shown. */
  token: string | null
  busy: boolean
  onReturn: (() => void) | null
  /** Which can print a copy of it; none where there is none to print. */
  kiosks: DeviceView[]
  onCopy: (kiosk: string) => void
  onChange: (() => void) | null
  onNotify: (() => void) | null
  onCancel: (() => void) | null
}

export function FoundRow({
  ticket,
  snapshot,
  token,
  busy,
  onReturn,
  kiosks,
  onCopy,
  onChange,
  onNotify,
  onCancel,
}: Props) {
  const words = useWords(deskWords)
  const languageNames: Record<string, string> = useWords(boothWords).languages
  const { language } = usePreferences()
  const { id, number, service, state, booth, returnUntil } = ticket
  const { answer } = useTold(Stages, token === null ? null : `tickets/${id}`, token ?? '', EVERY_MS, state)
  const at = (time: string) => clockTime(time, language, snapshot.hall.timezone)
  const tongue = languageNames[ticket.language] ?? ticket.language
  const named: Record<string, string> = words.stages
  return (
    <li data-ticket={number}>
      <b className="figure">{number}</b>
      <span>
        {service} · {words.states[state]}
        {ticket.priority === 'priority' && ` · ${words.priority}`} · {tongue}
        {booth !== null && ` · ${words.booth({ n: boothNamed(snapshot.booths, booth) })}`}
        {returnUntil !== null && ` · ${words.until({ time: at(returnUntil) })}`}
      </span>
      <span className="found-actions">
        {onReturn && (
          <button type="button" className="plain small" disabled={busy} onClick={onReturn}>
            {words.takeBack} <span className="visually-hidden">{number}</span>
          </button>
        )}
        {onNotify && (
          <button type="button" className="plain small" data-notify onClick={onNotify}>
            {words.notify} <span className="visually-hidden">{number}</span>
          </button>
        )}
        {onChange && (
          <button type="button" className="plain small" data-change onClick={onChange}>
            {words.changeAsk} <span className="visually-hidden">{number}</span>
          </button>
        )}
        {kiosks.map(({ id: kiosk, name }) => (
          <button
            key={kiosk}
            type="button"
            className="plain small"
            disabled={busy}
            onClick={() => onCopy(kiosk)}
          >
            {words.copy}
            {kiosks.length > 1 && ` · ${name}`} <span className="visually-hidden">{number}</span>
          </button>
        ))}
        {onCancel && (
          <button type="button" className="plain small" onClick={onCancel}>
            {words.cancel} <span className="visually-hidden">{number}</span>
          </button>
        )}
      </span>
      {answer && (
        <ol>
          {answer.value.stages
            .filter(({ type }) => named[type] !== undefined)
            .map(({ type, at: time, booth: where, actor }) => (
              <li key={`${type} ${time}`}>
                <time className="figure-quiet">{at(time)}</time> {named[type]}
                {where !== null && ` · ${words.booth({ n: boothNamed(snapshot.booths, where) })}`}
                {actor.startsWith('staff:') && ` · ${actor.slice('staff:'.length)}`}
              </li>
            ))}
        </ol>
      )}
    </li>
  )
}
