/** A visitor's place in the hall, from the press to the end. */
import type { CallReason } from './call-reasons.ts'
import type { PersonMark } from './people.ts'
import type { Several } from './several.ts'
import type { Waits } from './waits.ts'

export const TICKET_STATES = [
  'waiting',
  'called',
  'serving',
  'parked',
  'done',
  'escalated',
  'no-show',
  'cancelled',
  'expired',
] as const
export type TicketState = (typeof TICKET_STATES)[number]

/** Who goes first by law (UU 25/2009, Pasal 29); the officer sees the reason, the public never does. */
export const PRIORITY_REASONS = [
  'elderly',
  'disabled',
  'pregnant-or-nursing',
  'with-child',
  'disaster-victim',
] as const
export type PriorityReason = (typeof PRIORITY_REASONS)[number]

export type Priority = 'normal' | 'priority'
/** The tag of a language, e.g. id or en: any that the hall has words in. */
export type Language = string
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/**
 * What is known of the paper: `unknown` means that it may or may not be in the visitor's hand; `none` that nobody asked for
 * one, because staff gave the ticket on a screen.
 */
export type PaperState = 'none' | 'pending' | 'printed' | 'not-printed' | 'unknown'

/** A ticket may have several papers, and the best of them is in the visitor's hand. */
const handOrder: readonly PaperState[] = ['none', 'pending', 'not-printed', 'unknown', 'printed']

/** A copy that did not print says nothing about an original that may exist. */
export function learnOfPaper(ticket: Ticket, paper: PaperState): void {
  delete ticket.printAt
  delete ticket.copy
  if (handOrder.indexOf(paper) > handOrder.indexOf(ticket.paper)) ticket.paper = paper
}

export type Ticket = {
  readonly id: string
  /** The unguessable name of the visitor's own page. */
  readonly token: string
  /** The code of its service and three digits or more: A012, B2-012. It never changes, whatever service the ticket is transferred to. */
  readonly number: string
  /** Changed at the desk alone, as is its language. [Q39] [Q40] */
  priority: Priority
  /** Of tickets from before people had a place of their own; null since. */
  priorityReason: PriorityReason | null
  /** Under which reference the reason of its priority is kept. */
  person?: string | undefined
  language: Language
  /** Epoch ms, as are all instants here. */
  readonly issuedAt: number
  /** The promised moment; later where its visitor asked for more time [N16] or came late [Q31]. */
  readonly callBy: number
  /** Its rank among all tickets of the day, by order of issue: settles equal promises. */
  readonly rank: number
  service: string
  state: TicketState
  paper: PaperState
  /** The booth it is at, was last at, or is parked at. */
  booth: number | null
  /** The first call that counts, or that stands. [P15] */
  firstCalledAt: number | null
  /** The booth of that, where another called it since, or before in vain. */
  firstBooth?: number | null | undefined
  /** The call that stands while nobody has come: since when, and whether it was repeated. */
  standing?: { readonly from: number; readonly recalled: boolean } | undefined
  /** The latest call or recall. */
  calledAt: number | null
  servingAt: number | null
  endedAt: number | null
  calls: number
  transfers: number
  /** The latest transfer; absent where there was none. */
  transferredAt?: number | undefined
  /** The date its number was given under, where the clock was wrong then; otherwise the day's. */
  issuedOn?: string | undefined
  /** The date on its paper, where somebody else in the hall holds the same number: it tells the two apart. */
  paperDate?: string | undefined
  /** Why it was called: absent until then, and of tickets from before it was kept. */
  why?: CallReason | undefined
  /** Who ended it at a booth, as the log names them: absent until then, where the hall did, and of tickets from before it was kept. */
  servedBy?: string | undefined
  /** What it was about and how it ended, as the set-up of the time called it: absent where nobody said. [Q33] */
  matter?: string | undefined
  outcome?: string | undefined
  /** Called by the hall, because the booth was free and did not call. */
  auto?: boolean | undefined
  /** The kiosk that was asked to print it and has not said what became of it. [Q30] */
  printAt?: string | undefined
  /** The copy that a kiosk was asked for and has not said what became of, and when. [Q38] */
  copy?: { readonly kiosk: string; readonly id: string; readonly at: number } | undefined
  /** How often its visitor was taken back after not coming, and when last: absent where they were not. [Q31] */
  returns?: number | undefined
  returnedAt?: number | undefined
  /** How often its visitor asked for more time, and when last: absent where they did not. [N16] */
  deferred?: number | undefined
  deferredAt?: number | undefined
  /** The promise that was broken before its visitor asked for more time: that one is judged. */
  brokenPromise?: number | undefined
  /** Where its visitor wants messages of their turn, and how many addresses they named so far. [N17] */
  messages?: { readonly person: PersonMark; readonly language: Language } | undefined
  addresses?: number | undefined
  /** Nobody was at the booth that called it last. [P17] */
  deserted?: true | undefined
  /** Since when its turn is near, of whoever wanted to be told. [N18] */
  nearAt?: number | undefined
  /** Its waits, where its visitor waits again after a service began; absent of all others. [P16] */
  waits?: Waits | undefined
  /** Of one for several services; absent of all others. [Q56] */
  several?: Several | undefined
  /** A supervisor's reason to call it before others, of events from before such words had a place of their own. */
  reason?: string | undefined
  /** Under which reference the same is kept. */
  written?: string | undefined
}

export const isOpen = (state: TicketState): boolean =>
  state === 'waiting' || state === 'called' || state === 'serving' || state === 'parked'

export const atBooth = (state: TicketState): boolean => state === 'called' || state === 'serving'

/** As every surface shows it: where two hold one number, with day and month of the paper. A001, and A001 (2/3). */
export function shownNumber({ number, paperDate }: Pick<Ticket, 'number' | 'paperDate'>): string {
  if (!paperDate) return number
  const [, month, day] = paperDate.split('-')
  return `${number} (${Number(day)}/${Number(month)})`
}
