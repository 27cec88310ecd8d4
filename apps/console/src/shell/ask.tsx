/** A question that ends in a command: it stays until the server has answered, and shows a refusal where it was asked. */

import { usePlace } from '@antrean/ui'
import { shellWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Dialog } from './dialog.tsx'
import type { AnyOrder, DeskNamespace, Order } from './order.ts'
import type { Outbox } from './outbox.ts'
import { usePreferences, useWords } from './preferences.ts'
import { refusalSentence } from './refusal-words.ts'
import { useSlow } from './use-slow.ts'
import { useOutbox } from './use-store.ts'

export type Answer<N extends DeskNamespace = DeskNamespace> = {
  label: string
  tone?: 'primary' | 'danger' | undefined
  /** The commands, in order; or a sentence on what is still missing. */
  orders: () => Order<N>[] | string
}

/** After so long the person wonders, and is told. */
const PATIENCE_MS = 1200

type Props<N extends DeskNamespace> = {
  title: string
  back: string
  answers: Answer<N>[]
  outbox: Outbox<N>
  onDone: (value: unknown) => void
  onBack: () => void
  children?: ReactNode
}

export function Ask<N extends DeskNamespace>({
  title,
  back,
  answers,
  outbox,
  onDone,
  onBack,
  children,
}: Props<N>) {
  const words = useWords(shellWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { pending, refusal, answer } = useOutbox(outbox)
  /** The last of the commands on their way. */
  const [asked, setAsked] = useState<AnyOrder | null>(null)
  const [trouble, setTrouble] = useState('')
  const overdue = useSlow(pending, PATIENCE_MS)

  useEffect(() => {
    if (!asked || pending) return
    setAsked(null)
    if (refusal) setTrouble(refusalSentence(refusal.error, language, place))
    else if (answer?.event === asked.event) onDone(answer.value)
  }, [asked, pending, refusal, answer, onDone, language, place])

  function choose(orders: Order<N>[] | string): void {
    if (typeof orders === 'string') {
      setTrouble(orders)
      return
    }
    const [first, ...rest] = orders
    setTrouble('')
    if (first && outbox.give(first, ...rest)) setAsked(orders.at(-1) ?? null)
  }

  return (
    <Dialog title={title} onClose={onBack}>
      {children}
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
