import { type Language, minutes } from '@antrean/ui'
import type { KioskHall } from '../../api/index.ts'
import type { Words } from '../words.ts'

type Service = KioskHall['services'][number]

export function ServiceCard({
  service,
  language,
  say,
  brief,
  choose,
}: {
  service: Service
  language: Language
  say: Words
  /** Where many services share the screen, their matters are left out. */
  brief: boolean
  choose: () => void
}) {
  const { letter, name, matters, open } = service
  return (
    <button
      type="button"
      className="service"
      disabled={!open}
      onClick={choose}
      data-testid={`service-${letter}`}
      aria-describedby={`wait-${letter}`}
    >
      <span className="letter figure">{letter}</span>
      <span className="service-words">
        <span className="service-name">{name[language]}</span>
        {!brief && <span className="matters">{matters.map(matter => matter[language]).join('  ·  ')}</span>}
      </span>
      <span className="wait" id={`wait-${letter}`} data-tone={toneOf(service)}>
        {brief ? waitInBrief(service, say) : waitSentence(service, say)}
      </span>
    </button>
  )
}

export function waitSentence({ open, waiting, expectedWaitSeconds }: Service, say: Words): string {
  if (!open) return say.closedToday
  const people = waiting === 0 ? say.nobodyWaits : say.waiting(waiting)
  if (expectedWaitSeconds === null) return `${people} ${say.noBooth}`
  const wait = minutes(expectedWaitSeconds)
  return `${people} ${wait === 0 ? say.callSoon : say.callIn(wait)}`
}

/** Where many services share the screen: one line. */
function waitInBrief({ open, waiting, expectedWaitSeconds }: Service, say: Words): string {
  if (!open) return say.closedToday
  if (expectedWaitSeconds === null) return say.noBooth
  const wait = minutes(expectedWaitSeconds)
  return wait === 0 ? say.callSoon : say.waitingFor(waiting, wait)
}

/** Calm, where the wait keeps the hall's promise; the sentence says the same without the colour. */
function toneOf({ open, expectedWaitSeconds, targetSeconds }: Service): 'calm' | 'risk' | 'none' {
  if (!open) return 'none'
  return expectedWaitSeconds !== null && expectedWaitSeconds <= targetSeconds ? 'calm' : 'risk'
}
