/** The hours of a day as an administrator writes them: `08:00-12:00, 13:00-16:00`, also `8-12; 13.00–16.30`. */
import type { HallConfig } from '@antrean/queue-core/contract'

export type Span = NonNullable<HallConfig['calendar']>['weekly']['mon'][number]

const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|sd|s\.d\.|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/i

/** Null where it is no hours; whether they are in order is the server's to say. Nothing written: closed. */
export function readHours(written: string): Span[] | null {
  const parts = written
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
  const spans = parts.map(part => {
    const [, h1, m1 = '00', h2, m2 = '00'] = SPAN.exec(part) ?? []
    return h1 && h2 ? { from: `${h1.padStart(2, '0')}:${m1}`, to: `${h2.padStart(2, '0')}:${m2}` } : null
  })
  return spans.every(span => span !== null) ? spans : null
}

/** As they are written in the form; what is half written stays as it is. */
export const writeHours = (hours: unknown): string =>
  Array.isArray(hours)
    ? (hours as Span[]).map(({ from, to }) => `${from}-${to}`).join(', ')
    : String(hours ?? '')
