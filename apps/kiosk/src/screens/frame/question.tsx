import type { KioskWords } from '@antrean/words'
import { type ReactNode, useEffect, useRef } from 'react'

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
  const names = [say.stepService, say.stepPriority, say.stepTicket]
  return (
    <div className="question">
      <ol className="steps" aria-label={say.steps}>
        {names.map((name, i) => (
          <li key={name} aria-current={i === step ? 'step' : undefined} data-done={i < step || undefined}>
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
