/** Calls for help that are loud here: one bar each, above whatever page is open, with its sound until somebody takes it up. */
import { type BoothView, boothName, boothNamed, type HallSnapshot } from '@antrean/queue-core/contract'
import { clockTime } from '@antrean/ui'
import { shellWords } from '@antrean/words'
import { HandHelping, Siren } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { alarmTone } from '../booth/sounds.ts'
import type { Shift } from '../session/shift.ts'
import { Ask } from '../shell/ask.tsx'
import type { Order } from '../shell/order.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { mayEnd } from './heard.ts'
import './panic.css'

/** The alarm sounds again so often: a tab in the background wakes once a second at the most, and this is less. */
const AGAIN_MS = 3_000
/** As the contract asks (`panic:end`). */
const WORD_MIN = 3

type Props = { calls: readonly BoothView[]; shift: Shift; snapshot: HallSnapshot }

export function PanicBar({ calls, shift, snapshot }: Props) {
  const words = useWords(shellWords)
  const { language } = usePreferences()
  const [ending, setEnding] = useState<number | null>(null)
  const open = calls.some(({ panic }) => !panic?.takenBy)
  useEffect(() => {
    if (!open) return
    alarmTone()
    const timer = setInterval(alarmTone, AGAIN_MS)
    return () => clearInterval(timer)
  }, [open])
  // A supervisor's booth link is there too; whoever has none hears nothing.
  const { booth: link, session } = shift
  if (!link) return null
  return (
    <>
      {calls.map(booth => {
        const { number, panic } = booth
        return (
          <section key={number} className="panic-bar" data-taken={panic?.takenBy !== undefined} role="alert">
            {panic?.takenBy ? <HandHelping aria-hidden size={28} /> : <Siren aria-hidden size={28} />}
            <p>
              <b>
                {panic?.takenBy
                  ? words.panicTaken({ name: panic.takenBy, booth: boothName(booth) })
                  : words.panicFrom({ booth: boothName(booth) })}
              </b>{' '}
              {words.panicBy({
                name: panic?.by ?? '',
                since: clockTime(Date.parse(panic?.at ?? ''), language, snapshot.hall.timezone),
              })}
            </p>
            {!panic?.takenBy && (
              <button
                type="button"
                onClick={() => void link.link.send('panic:take', { booth: number }).catch(() => {})}
              >
                {words.panicTake}
              </button>
            )}
            {mayEnd(booth, session) && (
              <button type="button" onClick={() => setEnding(number)}>
                {words.panicEnd}
              </button>
            )}
          </section>
        )
      })}
      {ending !== null && (
        <EndPanic
          booth={ending}
          name={boothNamed(snapshot.booths, ending)}
          shift={shift}
          onDone={() => setEnding(null)}
        />
      )}
    </>
  )
}

type EndProps = { booth: number; name: string; shift: Shift; onDone: () => void }

function EndPanic({ booth, name, shift, onDone }: EndProps) {
  const words = useWords(shellWords)
  const text = useRef<HTMLTextAreaElement>(null)
  const orders = (): Order<'/booth'>[] | string => {
    const word = text.current?.value.trim() ?? ''
    return word.length < WORD_MIN ? words.panicWordShort : [{ event: 'panic:end', payload: { booth, word } }]
  }
  return (
    <Ask
      title={words.panicEndTitle({ booth: name })}
      back={words.panicBack}
      answers={[{ label: words.doEndPanic, orders }]}
      outbox={shift.booth!.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <label className="field">
        {words.panicWord}
        <textarea ref={text} name="word" rows={2} maxLength={300} />
      </label>
    </Ask>
  )
}
