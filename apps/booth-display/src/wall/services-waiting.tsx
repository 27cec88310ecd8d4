import { isServed, type ServiceView } from '@antrean/queue-core/contract'
import { type Language, type Place, Say, usePlace, waitWords, withSoftHyphens } from '@antrean/ui'
import { inLanguage, minutes, wallWords } from '@antrean/words'
import type { CSSProperties } from 'react'
import { figuresWide } from '../screen/figures-wide.ts'
import type { HallPhase } from './hall-phase.ts'
import { type PromiseLine, promiseLine } from './promise-line.ts'

type Props = { services: ServiceView[]; phase: HallPhase; now: number; languages: readonly Language[] }

/** With more services than these, a name has room for one language. */
const MANY = 6
/** More rows than these cannot be read from ten metres: pages take turns. */
const MOST_ROWS = 10
const PAGE_MS = 10_000

/** How many wait for each service and for how long, and the promise while it is kept. */
export function ServicesWaiting({ services, phase, now, languages }: Props) {
  const promise = promiseLine(services)
  const pages = Math.ceil(services.length / MOST_ROWS)
  const rows = Math.ceil(services.length / pages)
  // By the hall's clock, so that all walls show the same page.
  const page = Math.floor(now / PAGE_MS) % pages
  const code = Math.max(...services.map(({ letter }) => figuresWide(letter)))
  return (
    <section
      className="services"
      data-many={services.length > MANY || undefined}
      style={{ '--rows': rows, '--code': code } as CSSProperties}
    >
      <table>
        <thead>
          <tr>
            {(['services', 'waiting', 'expected'] as const).map(column => (
              <th key={column} scope="col">
                {column === 'services' && pages > 1 && (
                  <span className="page figure">
                    {page + 1}/{pages}
                  </span>
                )}
                <Say languages={languages} text={(language, place) => wallWords(language, place)[column]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody key={page}>
          {services.slice(page * rows, (page + 1) * rows).map(service => (
            <tr key={service.letter} data-closed={!service.open || undefined}>
              <th scope="row">
                <span className="letter figure">{service.letter}</span>
                <span className="name">
                  <Say
                    languages={languages}
                    text={(language, place) => serviceLine(service, promise, language, place)}
                  />
                </span>
              </th>
              <td className="figure">{service.waiting}</td>
              <td className="wait">
                <ExpectedWait service={service} languages={languages} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="promise" data-kind={phase === 'open' ? promise.kind : 'behind'}>
        <Say languages={languages} text={(language, place) => lastLine(promise, phase, language, place)} />
      </p>
    </section>
  )
}

function ExpectedWait({ service, languages }: { service: ServiceView; languages: readonly Language[] }) {
  const { open, waitMinutes = null } = service
  const place = usePlace()
  if (!open || !isServed(service)) {
    const words = open ? 'noBooth' : 'serviceClosed'
    return <Say languages={languages} text={(language, place) => wallWords(language, place)[words]} />
  }
  if (waitMinutes === null) return '–'
  // "± 5 min" is read in both languages; hours and words are not.
  if (waitMinutes > 0 && waitMinutes < 60)
    return waitWords(languages[languages.length - 1] ?? 'id', place).brief(waitMinutes)
  return (
    <Say languages={languages} text={(language, place) => waitWords(language, place).brief(waitMinutes)} />
  )
}

function serviceLine(service: ServiceView, promise: PromiseLine, language: Language, place: Place): string {
  const name = withSoftHyphens(inLanguage(service.name, language))
  return promise.kind === 'own' && isServed(service)
    ? `${name}, ${wallWords(language, place).within({ minutes: minutes(service.targetSeconds) })}`
    : name
}

function lastLine(promise: PromiseLine, phase: HallPhase, language: Language, place: Place): string {
  const texts = wallWords(language, place)
  if (phase === 'last-visitors') return texts.lastVisitors
  switch (promise.kind) {
    case 'same':
      return texts.promise({ minutes: minutes(promise.seconds) })
    case 'behind':
      return texts.behind
    case 'some':
      return texts.promiseOfSome({ minutes: minutes(promise.seconds) })
    case 'none':
      return waitWords(language, place).noBooth
    case 'own':
      return ''
  }
}
