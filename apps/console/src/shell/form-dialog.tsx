/** A form that ends in a command: it stays until the server has answered; a fault is said beside its field, a refusal below. */
import { usePlace } from '@antrean/ui'
import { shellWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { type Faults, FaultsContext } from './field.tsx'
import type { DeskNamespace, Order } from './order.ts'
import type { Outbox } from './outbox.ts'
import { usePreferences, useWords } from './preferences.ts'
import { refusalSentence } from './refusal-words.ts'
import { useSlow } from './use-slow.ts'
import { useOutbox } from './use-store.ts'
import './form-dialog.css'

export type Read<N extends DeskNamespace> = { order: Order<N> } | { faults: Faults }

/** After so long the person wonders, and is told. */
const PATIENCE_MS = 1200

type Props<N extends DeskNamespace> = {
  title: string
  submit: string
  back: string
  outbox: Outbox<N>
  read: (fields: FormData) => Read<N>
  onDone: (value: unknown) => void
  onBack: () => void
  children: ReactNode
}

export function FormDialog<N extends DeskNamespace>(props: Props<N>) {
  const { title, submit, back, outbox, read, onDone, onBack, children } = props
  const words = useWords(shellWords)
  const { language } = usePreferences()
  const place = usePlace()
  const form = useRef<HTMLFormElement>(null)
  const { pending, refusal, answer } = useOutbox(outbox)
  const [asked, setAsked] = useState<string | null>(null)
  const [trouble, setTrouble] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const overdue = useSlow(pending, PATIENCE_MS)

  // Behind the dialog's own choice, which may be a button.
  useEffect(() => firstField(form.current, 'input, select, textarea')?.focus(), [])
  useEffect(() => {
    if (Object.keys(faults).length > 0) firstField(form.current, '[aria-invalid=true]')?.focus()
  }, [faults])
  useEffect(() => {
    if (!asked || pending) return
    setAsked(null)
    if (refusal) setTrouble(refusalSentence(refusal.error, language, place))
    else if (answer?.event === asked) onDone(answer.value)
  }, [asked, pending, refusal, answer, onDone, language, place])

  function give(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const told = read(new FormData(event.currentTarget))
    setTrouble('')
    setFaults('faults' in told ? told.faults : {})
    if ('order' in told && outbox.give(told.order)) setAsked(told.order.event)
  }

  return (
    <Dialog title={title} onClose={onBack}>
      <form ref={form} onSubmit={give} onKeyDown={sendOnEnter} noValidate>
        <FaultsContext value={faults}>{children}</FaultsContext>
        <p className="complaint" role="alert">
          {overdue && words.unanswered}
          {trouble && (
            <>
              <CircleAlert aria-hidden size={20} /> {trouble}
            </>
          )}
        </p>
        <div className="dialog-actions">
          <button type="button" onClick={onBack}>
            {back}
          </button>
          <button type="submit" className="primary" disabled={pending !== null}>
            {submit}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

const firstField = (form: HTMLFormElement | null, which: string) => form?.querySelector<HTMLElement>(which)

/** Enter sends from wherever it is written; Shift and Enter begin another line. */
function sendOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const its = event.target as HTMLElement
  if (event.key !== 'Enter' || event.shiftKey || !its.matches('textarea, select')) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
