import type { KioskWords } from '@antrean/words'
import { createContext, type ReactNode, use, useEffect, useRef } from 'react'
import './question.css'

/** Whether there is a step for who goes first; the steps are told without it otherwise. [T19] */
export const AsksPriority = createContext(true)

/** The one question of a screen, with the way it has come; read out when the screen changes. */
export function Question({
  step,
  say,
  children,
}: {
  /** From 0; what lies before it is done. */
  step: number
  say: KioskWords
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const asks = use(AsksPriority)
  const names = [say.stepService, ...(asks ? [say.stepPriority] : []), say.stepTicket]
  const at = asks || step === 0 ? step : step - 1
  return (
    <div className="question">
      <ol className="steps" aria-label={say.steps}>
        {names.map((name, i) => (
          <li key={name} aria-current={i === at ? 'step' : undefined} data-done={i < at || undefined}>
            <span className="figure">{i + 1}</span> {name}
          </li>
        ))}
      </ol>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  )
}
