/** What stands on the paper of a ticket, and in which order; beside it the paper, as the kiosks' printers draw it. */
import { type HallConfig, NEEDED_LINES, type TicketLine } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { ArrowDown, ArrowUp, Undo2 } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import { Bilingual } from './fields.tsx'
import { LogoField } from './logo-field.tsx'
import { MoveButton } from './move-button.tsx'
import { PaperPictures } from './paper-pictures.tsx'
import { allLines, layoutOf, moved, ticked, withLayout } from './ticket-lines.ts'
import './ticket-section.css'

type Props = { settings: HallConfig; put: (settings: HallConfig) => void; token: string }

export function TicketSection({ settings, put, token }: Props) {
  const words = useWords(settingsWords)
  const layout = layoutOf(settings)
  const write = (lines: TicketLine[]) => put(withLayout(settings, { ...layout, lines }))
  const { ticket: _, ...asItComes } = settings
  return (
    <div className="settings-ticket">
      <div>
        <h2 id="ticket-lines">{words.ticketLines}</h2>
        <p className="hint">{words.ticketNeeds}</p>
        <ol className="settings-lines" aria-labelledby="ticket-lines" data-field="ticket.lines">
          {allLines(layout.lines).map(line => (
            <Line key={line} line={line} lines={layout.lines} write={write} />
          ))}
        </ol>
        <button
          type="button"
          className="plain small"
          disabled={!settings.ticket}
          onClick={() => put(asItComes)}
        >
          <Undo2 aria-hidden size={16} /> {words.ticketAsItComes}
        </button>
      </div>
      <PaperPictures settings={settings} token={token} />
    </div>
  )
}

type LineProps = { line: TicketLine; lines: TicketLine[]; write: (lines: TicketLine[]) => void }

function Line({ line, lines, write }: LineProps) {
  const words = useWords(settingsWords)
  const name = words[`line-${line}`]
  const on = lines.includes(line)
  const needed = NEEDED_LINES.some(its => its === line)
  return (
    <li>
      <div className="settings-line">
        <label className="settings-tick">
          <input
            type="checkbox"
            checked={on}
            disabled={needed && on}
            onChange={({ target }) => write(ticked(lines, line, target.checked))}
          />{' '}
          {name}
        </label>
        {on && (
          <>
            <MoveButton label={words.lineUp({ line: name })} onMove={() => write(moved(lines, line, -1))}>
              <ArrowUp aria-hidden size={20} />
            </MoveButton>
            <MoveButton label={words.lineDown({ line: name })} onMove={() => write(moved(lines, line, 1))}>
              <ArrowDown aria-hidden size={20} />
            </MoveButton>
          </>
        )}
      </div>
      {line === 'logo' && on && <LogoField />}
      {line === 'footer' && on && (
        <div className="settings-fields">
          <Bilingual path="ticket.footer" label={words['field-footer']} />
        </div>
      )}
    </li>
  )
}
