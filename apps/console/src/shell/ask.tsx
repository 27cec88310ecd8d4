/** A question that ends in a command: it stays until the server has answered, and shows a refusal where it was asked. */
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Dialog } from './dialog.tsx'
import type { Order, Outbox } from './outbox.ts'
import { usePreferences } from './preferences.ts'
import { refusalSentence } from './refusal-words.ts'
import { useOutbox } from './use-store.ts'

export type Answer = {
  label: string
  tone?: 'primary' | 'danger' | undefined
  /** The commands, in order; or a sentence on what is still missing. */
  orders: () => Order[] | string
}

type Props = {
  title: string
  back: string
  answers: Answer[]
  outbox: Outbox
  onDone: (value: unknown) => void
  onBack: () => void
  children?: ReactNode
}

export function Ask({ title, back, answers, outbox, onDone, onBack, children }: Props) {
  const { language } = usePreferences()
  const { pending, refusal, answer } = useOutbox(outbox)
  const [asked, setAsked] = useState<Order[]>([])
  const [trouble, setTrouble] = useState('')

  useEffect(() => {
    const [first, ...rest] = asked
    if (!first || pending) return
    if (refusal) {
      setAsked([])
      setTrouble(refusalSentence(refusal.error, language))
    } else if (answer?.event === first.event) {
      setAsked(rest)
      if (rest[0]) outbox.give(rest[0])
      else onDone(answer.value)
    }
  }, [asked, pending, refusal, answer, outbox, onDone, language])

  function choose(orders: Order[] | string): void {
    setTrouble(typeof orders === 'string' ? orders : '')
    if (typeof orders !== 'string' && orders[0] && outbox.give(orders[0])) setAsked(orders)
  }

  return (
    <Dialog title={title} onClose={onBack}>
      {children}
      <p className="complaint" role="alert">
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
        {answers.map(({ label, tone = 'primary', orders }) => (
          <button
            key={label}
            type="button"
            className={tone}
            disabled={pending !== null}
            onClick={() => choose(orders())}
          >
            {label}
          </button>
        ))}
      </div>
    </Dialog>
  )
}
