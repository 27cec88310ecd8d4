/** What somebody wants. The time, the ids and the actor come in with the command: the rules invent nothing. */
import type { Bilingual } from './bilingual.ts'
import type { ClockWord } from './clock-words.ts'
import type { HallConfig } from './config.ts'
import type { Mastered } from './mastered.ts'
import type { ErasureReason, PersonMark, PersonPurpose } from './people.ts'
import type { Language, Priority, Ticket } from './ticket.ts'
import type { YearTable } from './year-table.ts'

/** `at`: epoch ms by the server's clock. `actor`: who asks, e.g. `staff:` with an id, `device:kiosk-1`, `system`. */
export type Meta = { at: number; actor: string }

/** A ticket at a booth; without `ticketId`, the one the booth has. */
type AtBooth = { booth: number; ticketId?: string | undefined; officer: Officer }

/**
 * Who acts at a booth: officers act only at the booth that they opened, a supervisor at any. `formerly`: what events of
 * releases before ids call them.
 */
export type Officer = { id: string; formerly?: string | undefined; anyBooth: boolean }

/** `paper`: `none`, or the id of a kiosk. `canPrint`: that kiosk is there and can print now. */
export type Desk = { paper: string; canPrint: boolean }

export type Command = Meta &
  /** `stale`: it was made of a set-up that is no longer in force. */
  (
    | {
        type: 'ConfigureHall'
        config: HallConfig
        why?: string | undefined
        source?: 'file' | 'settings' | undefined
        stale?: boolean | undefined
      }
    /** The days off of a year, which cases count by too. */
    | { type: 'SetDaysOff'; table: YearTable }
    /** `issued`: the last numbers, by service, where the date was opened before by a clock that was wrong. */
    | { type: 'OpenDay'; issued?: Record<string, number> | undefined }
    | { type: 'CloseDay' }
    /** `closesAt`: epoch ms of today, now where it is absent or over. `why`: told to everybody. */
    | { type: 'CloseEarly'; closesAt?: number | undefined; why: Bilingual }
    | { type: 'Reopen' }
    | { type: 'OpenService' | 'CloseService'; service: string }
    | {
        type: 'IssueTicket'
        ticketId: string
        token: string
        /** Another ticket bears one of these names, today or on an old day. */
        taken?: boolean | undefined
        service: string
        /** What its visitor needs afterwards. */
        further?: readonly string[] | undefined
        priority: Priority
        /** The reason of a priority, where one was given. */
        person?: PersonMark | undefined
        language: Language
        /** Seconds until the call, where somebody foretells them better than the hall's rule of thumb. */
        foretoldSeconds?: number | undefined
        /** Epoch ms; no ticket is made later. */
        notAfter?: number | undefined
        /** Given by staff: without paper, or by the printer of a kiosk. */
        desk?: Desk | undefined
      }
    | {
        type: 'RecordPaper'
        ticketId: string
        paper: 'printed' | 'not-printed' | 'unknown'
        copy: boolean
        detail: string
      }
    /** `desk`: which kiosk prints it. `copy`: the name of this copy. */
    | { type: 'CopyTicket'; ticketId: string; desk: Desk; copy: string }
    /** `person`: why it has priority, or why it has it no more. */
    | {
        type: 'ChangeTicket'
        ticketId: string
        language?: Language | undefined
        priority?: Priority | undefined
        person?: PersonMark | undefined
      }
    /** `person`: what staff wrote, here and below. */
    | { type: 'CancelTicket'; ticketId: string; person?: PersonMark | undefined }
    /** Who did not come when they were called has come after all. */
    | { type: 'ReturnTicket'; ticketId: string }
    /** What visitors ask of their own ticket. */
    | { type: 'DeferTicket'; ticketId: string }
    | { type: 'AskMessages'; ticketId: string; person: PersonMark; language: Language }
    /** `masters`: what the officer masters; null or absent where they master everything. */
    | { type: 'OpenBooth'; booth: number; officer: Officer; masters?: readonly Mastered[] | null | undefined }
    | { type: 'CallNext'; booth: number; officer: Officer }
    /** `reason`: one of the set-up's. */
    | {
        type: 'PauseBooth' | 'CloseBooth'
        booth: number
        officer: Officer
        reason?: string | undefined
      }
    | ({ type: 'RecallTicket' | 'StartService' | 'MarkNoShow' | 'ParkTicket' } & AtBooth)
    /** `escalated`: what the visitor came for goes on as a case. `matter`, `outcome`: of the service's lists. */
    | ({
        type: 'FinishTicket'
        escalated?: boolean
        matter?: string | undefined
        outcome?: string | undefined
      } & AtBooth)
    | ({ type: 'TransferTicket'; service: string } & AtBooth)
    | ({ type: 'DropFurther'; person?: PersonMark | undefined } & AtBooth)
    | { type: 'CallPanic' | 'TakePanic'; booth: number; officer: Officer }
    | { type: 'EndPanic'; booth: number; officer: Officer; person?: PersonMark | undefined }
    /** `ticketId`: whom it was about; without it, whomever it was. */
    | { type: 'UndoLast'; booth: number; ticketId?: string | undefined; officer: Officer }
    | { type: 'ResumeTicket'; booth: number; ticketId: string; officer: Officer }
    /** A supervisor's choice of whom a booth calls. */
    | {
        type: 'CallTicket'
        booth: number
        ticketId: string
        officer: Officer
        person?: PersonMark | undefined
      }
    /** The levels of the promise: given by the hall itself when they are due (due-commands.ts). */
    | { type: 'MarkAtRisk' | 'MarkMissed' | 'MarkNear'; ticketId: string }
    | { type: 'AskBoothBack'; booth: number }
    | { type: 'AutoCall' | 'MarkAbsent'; booth: number }
    /** Given by the hall itself, when the hour comes at which the booth's officer masters others of its services. */
    | { type: 'ChangeBoothServices'; booth: number }
    | { type: 'AcknowledgeMiss'; ticketId: string; person?: PersonMark | undefined }
    /**
     * `at` is the right time, `from` what the hall's clock says; `before`: what is known of that date already. `unvouched`:
     * the server's machine alone says so.
     */
    | {
        type: 'CorrectClock'
        from: number
        word?: ClockWord | undefined
        /** `places`: where in the log each of the expired was issued, by id. */
        before: {
          issued: Record<string, number>
          expired: Ticket[]
          places?: Record<string, number> | undefined
        }
        unvouched?: boolean | undefined
      }
    /** `purpose`: that of what is kept under the reference; null where nothing is. */
    | { type: 'ErasePerson'; ref: string; purpose: PersonPurpose | null; why: ErasureReason }
    | {
        type: 'AcceptRecord'
        reason: string
        expectedSeq: number
        foundSeq: number
        /** Numbers that were given, by service, and the date of it. */
        date: string | null
        issued: Record<string, number>
      }
  )
/** The commands of one or more types, e.g. `CommandOf<'CallNext'>`. */
export type CommandOf<Type extends Command['type']> = Carrying<Command, Type>
type Carrying<C, Type> = C extends { type: infer T } ? ([T & Type] extends [never] ? never : C) : never
