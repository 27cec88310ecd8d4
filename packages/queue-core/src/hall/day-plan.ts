/** What the set-up makes of a date: when it opens, rests and closes. Instants are epoch ms. */
import type { Bilingual } from './bilingual.ts'
import type { ClosedDay } from './opening-calendar.ts'

/** It ends before its `to`. */
export type Span = { from: number; to: number }

export type DayPlan = {
  /** The hall's date, YYYY-MM-DD. */
  date: string
  opensAt: number
  closesAt: number
  /** The first instant of the next date: what still waits expires. */
  endsAt: number
  /** Between its hours; absent where the set-up has no calendar. On a day without hours it opens and closes as it begins. */
  breaks?: Span[] | undefined
  /** Of services with hours of their own: when they are served. */
  services?: Record<string, Span[]> | undefined
  /** A day unlike others, and what visitors are told of it. */
  dayAs?: ClosedDay | undefined
  dayWhy?: Bilingual | undefined
}
