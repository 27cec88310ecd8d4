/** What somebody wants of a case. Time, ids, references and the actor come in with the command: the rules invent nothing. */
import type { CaseAttachment } from './attachment.ts'
import type { DueLevel } from './due-level.ts'
import type { CaseSetup } from './kinds.ts'
import type { Outcome } from './outcome.ts'
import type { PersonRef, TextRef } from './ref.ts'

/** `at`: epoch ms by the server's clock. `actor`: who asks, e.g. `staff:sari`, `applicant`, `system`. */
export type CaseMeta = { at: number; actor: string }

/** Against what an objection is filed: a case that is in the state, or a decision of before there were cases. */
export type Against = { caseId: string } | { decidedOn: string }

export type OpenCase = {
  type: 'OpenCase'
  caseId: string
  /** The secret of the applicant's page. */
  token: string
  kind: string
  class?: string | undefined
  /** The letter of the service that it was asked of. */
  service?: string | undefined
  ticket?: { id: string; number: string } | undefined
  applicant?: PersonRef | undefined
  matter?: TextRef | undefined
  /** The applicant gave an address, and is told of the case in this language. */
  tell?: { language: string } | undefined
  /** What staff wrote beside it. */
  note?: TextRef | undefined
  /** What the applicant has promised to bring. */
  documents?: { id: string; what: TextRef }[] | undefined
  /** Its number in a register elsewhere, e.g. SP4N-LAPOR!. */
  outside?: string | undefined
  against?: Against | undefined
  /** Whose it is from the beginning; without a unit, the hall's. */
  unit?: string | undefined
  person?: string | undefined
  /** Whoever was named instead of `person` works on no cases here. */
  nobody?: string | undefined
  /** The date that the applicant is told, YYYY-MM-DD: as the kind has it, or earlier. */
  dueDate?: string | undefined
}

export type CaseCommand = CaseMeta &
  (
    | { type: 'ConfigureCases'; setup: CaseSetup }
    | OpenCase
    /** `unit` null: back to the hall. */
    | {
        type: 'AssignCase'
        caseId: string
        unit: string | null
        person: string | null
        /** Whoever was named instead of `person` works on no cases here. */
        nobody?: string | undefined
        note?: TextRef | undefined
      }
    | { type: 'AskApplicant'; caseId: string; text: TextRef }
    /** `question`: the reference of the one that is answered; absent: whichever is open. */
    | { type: 'AnswerQuestion'; caseId: string; text: TextRef | null; question?: string | undefined }
    | { type: 'PromiseDocument'; caseId: string; documentId: string; what?: TextRef | undefined }
    /** `what` is needed where nobody had promised it. */
    | { type: 'ReceiveDocument'; caseId: string; documentId: string; what?: TextRef | undefined }
    | { type: 'AddAttachment'; caseId: string; attachment: CaseAttachment & { name: TextRef } }
    | { type: 'ExtendCase'; caseId: string; reason: TextRef | null }
    | { type: 'CompleteCase'; caseId: string; outcome: Outcome; text: TextRef | null }
    | { type: 'ReopenCase'; caseId: string; reason: TextRef | null }
    /** Given by the cases themselves when they are due (due-case-commands.ts). */
    | { type: 'MarkCase'; caseId: string; level: DueLevel }
    | { type: 'NameInCharge' | 'CloseCase'; caseId: string }
  )
export type CaseCommandOf<Type extends CaseCommand['type']> = Carrying<CaseCommand, Type>
type Carrying<C, Type> = C extends { type: infer T } ? ([T & Type] extends [never] ? never : C) : never
