/** Each wire command of cases: what it asks of the case, and of the hall where it ends a ticket. */
import { type BOOTH, type CaseBrief, type Contact, isoInZone, type STAFF } from '@antrean/queue-core'
import {
  CASE_SERIES,
  CASE_SETUP,
  type Case,
  type CaseCommand,
  type SetUpEdit,
  standingOf,
} from '@antrean/queue-core/cases'
import { DEFAULT_LANGUAGE } from '@antrean/words'
import type { z } from 'zod'
import { type CaseName, type Context, type HallCommand, metaOf, officer } from '../commands/hall-commands.ts'
import type { AggregateAsk } from '../hall/moving.ts'
import type { Moment, Outcome } from '../hall/submission.ts'
import { markOf, type Personal } from '../people/person.ts'

type Wire = typeof BOOTH & typeof STAFF
type CaseCommands = {
  [Name in CaseName]: HallCommand<z.output<Wire[Name]['payload']>, z.input<Wire[Name]['value']>>
}

const OWN = 'case' as const
const personal = (given: Personal) => ({ purpose: 'case' as const, given })
const texts = (given: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([what, text]) => (text === undefined ? [] : [[what, personal({ text })]])),
  )
const applicant = (contact: Contact | undefined) => (contact ? { applicant: personal(contact) } : {})
const documents = (list: readonly string[] = []) =>
  texts(Object.fromEntries(list.map((what, n) => [`document ${n}`, what])))

const personalOf = ({
  matter,
  note,
  contact,
  documents: list,
}: {
  matter?: string | undefined
  note?: string | undefined
  contact?: Contact | undefined
  documents?: string[] | undefined
}) => ({ ...texts({ matter, note }), ...applicant(contact), ...documents(list) })

/** In place of what was given: its reference, and a hash. */
const mark = ({ people }: Context, what: string) => people[what] && markOf(people[what])

/** The command of the rules, without its time and who asks. */
type Wish = CaseCommand extends infer One
  ? One extends CaseCommand
    ? Omit<One, 'at' | 'actor'>
    : never
  : never
const ask = (id: string, moment: Moment, command: Wish): AggregateAsk => ({
  kind: OWN,
  id,
  command: { ...metaOf(moment), ...command },
})

const briefOf = ({ own, state, at }: Outcome, id: string, { publicUrl }: Context): CaseBrief =>
  caseBrief(own({ kind: OWN, id }) as Case, state.config!.timezone, at, publicUrl)

export function caseBrief(one: Case, timezone: string, at: number, publicUrl: string): CaseBrief {
  const { id, number, kind, due, token } = one
  return {
    id,
    number,
    kind,
    state: standingOf(one, at),
    dueAt: isoInZone(timezone, due.at),
    dueDate: due.date,
    tableMissing: [...due.tableMissing],
    url: `${publicUrl}/c/${token}`,
  }
}

/** A case under a new name, with a number of its series. */
function opening(
  moment: Moment,
  context: Context,
  wish: Omit<Extract<Wish, { type: 'OpenCase' }>, 'type' | 'caseId' | 'token'>,
) {
  const { newId, newToken } = context
  const number = {
    ...CASE_SERIES,
    command: { type: 'TakeCaseNumber', ...metaOf(moment), caseKind: wish.kind },
  }
  return [number, ask(newId, moment, { type: 'OpenCase', caseId: newId, token: newToken, ...wish })]
}
const touchesNew = (_: unknown, { newId }: Context) => [{ kind: OWN, id: newId }, CASE_SERIES]

/** A command of one case that is there. */
const ofCase = <Payload extends { caseId: string }>(
  given: (payload: Payload) => Readonly<Record<string, string | undefined>>,
  wish: (payload: Payload, context: Context) => Wish,
): HallCommand<Payload, CaseBrief> => ({
  personal: ['text', 'note', 'reason', 'what'] as never,
  people: payload => texts(given(payload)),
  touches: ({ caseId }) => [{ kind: OWN, id: caseId }],
  asks: (payload, moment, context) => [ask(payload.caseId, moment, wish(payload, context))],
  value: (outcome, { caseId }, context) => briefOf(outcome, caseId, context),
})

/** A change of the set-up. */
const edit = <Payload>(
  wish: (payload: Payload, context: Context) => SetUpWish,
): HallCommand<Payload, null> => ({
  touches: () => [CASE_SETUP],
  asks: (payload, moment, context) => [
    { ...CASE_SETUP, command: { ...metaOf(moment), ...wish(payload, context) } },
  ],
  value: () => null,
})
type SetUpWish = SetUpEdit extends infer One
  ? One extends SetUpEdit
    ? Omit<One, 'at' | 'actor'>
    : never
  : never
/** [K33] */
const handedTo = (name: string | null | undefined, { staffId, worksOnCases }: Context) =>
  name == null ? {} : worksOnCases(name) ? { person: staffId(name) } : { nobody: name }
/** Names that are nobody's: an id is never as the name that was given. */
const unknownOf = (names: readonly string[], { staffId }: Context): string[] =>
  names.filter(name => staffId(name) === name)

export const CASE_COMMANDS: CaseCommands = {
  'ticket:escalate': {
    personal: ['matter', 'contact', 'note', 'documents'],
    people: personalOf,
    touches: touchesNew,
    command: ({ booth, ticketId }, moment, context) => ({
      type: 'FinishTicket',
      ...metaOf(moment),
      booth,
      ticketId,
      officer: officer(context),
      escalated: true,
    }),
    asks({ booth, dueDate, documents, contact }, moment, context) {
      const ticket = moment.state.booths.get(booth)?.ticket
      return opening(moment, context, {
        kind: 'escalated',
        ...(ticket && { service: ticket.service, ticket: { id: ticket.id, number: ticket.number } }),
        ...given(context),
        ...tellOf(contact, ticket?.language),
        person: context.caller.id,
        dueDate,
        documents: promised(documents, context),
      })
    },
    value: (outcome, _, context) => briefOf(outcome, context.newId, context),
  },
  'case:open': {
    personal: ['matter', 'contact', 'note', 'documents'],
    people: personalOf,
    touches: (payload, context) => [
      ...touchesNew(payload, context),
      ...(payload.against && 'caseId' in payload.against ? [{ kind: OWN, id: payload.against.caseId }] : []),
    ],
    asks: (
      { kind, class: its, service, outside, against, unit, person, dueDate, documents, contact },
      moment,
      context,
    ) =>
      opening(moment, context, {
        kind,
        ...{ class: its, service, outside, against, unit, dueDate },
        ...given(context),
        ...tellOf(contact),
        ...handedTo(person, context),
        documents: promised(documents, context),
        ...(against && 'caseId' in against && { others: [against.caseId] }),
      }),
    value: (outcome, _, context) => briefOf(outcome, context.newId, context),
  },
  'case:assign': ofCase(
    ({ note }) => ({ note }),
    ({ caseId, unit, person }, context) => ({
      type: 'AssignCase',
      ...{ caseId, unit, person: null, ...handedTo(person, context) },
      note: mark(context, 'note'),
    }),
  ),
  'case:question': ofCase(
    ({ text }) => ({ text }),
    ({ caseId }, context) => ({ type: 'AskApplicant', caseId, text: mark(context, 'text')! }),
  ),
  'case:answer': ofCase(
    ({ text }) => ({ text }),
    ({ caseId }, context) => ({ type: 'AnswerQuestion', caseId, text: mark(context, 'text') ?? null }),
  ),
  'case:document': ofCase(
    ({ what }) => ({ what }),
    ({ caseId, documentId, received }, context) => {
      const named = { caseId, documentId: documentId ?? context.newId }
      return received
        ? { type: 'ReceiveDocument', ...named, what: mark(context, 'what') }
        : { type: 'PromiseDocument', ...named, what: mark(context, 'what') }
    },
  ),
  'case:extend': ofCase(
    ({ reason }) => ({ reason }),
    ({ caseId }, context) => ({ type: 'ExtendCase', caseId, reason: mark(context, 'reason') ?? null }),
  ),
  'case:complete': ofCase(
    ({ text }) => ({ text }),
    ({ caseId, outcome }, context) => ({
      type: 'CompleteCase',
      ...{ caseId, outcome },
      text: mark(context, 'text') ?? null,
    }),
  ),
  'case:reopen': ofCase(
    ({ reason }) => ({ reason }),
    ({ caseId }, context) => ({ type: 'ReopenCase', caseId, reason: mark(context, 'reason') ?? null }),
  ),
  'case:set-kind': edit(({ commandId, ...kind }) => ({ type: 'SetCaseKind', kind })),
  'case:set-year': {
    ...edit(({ commandId, ...table }) => ({ type: 'SetYear', table })),
    // The hall is closed on them too.
    command: ({ commandId, ...table }, moment) => ({ type: 'SetDaysOff', ...metaOf(moment), table }),
  },
  'case:set-unit': edit(({ unit: name, head, members }, context) => ({
    type: 'SetUnit',
    unit: {
      name,
      head: head === null ? null : context.staffId(head),
      members: members.map(context.staffId),
    },
    unknown: unknownOf(head === null ? members : [head, ...members], context),
  })),
  'case:drop-unit': edit(({ unit }) => ({ type: 'DropUnit', unit })),
  'case:set-head': edit(({ head }, context) => ({
    type: 'SetCaseHead',
    head: context.staffId(head),
    unknown: unknownOf([head], context),
  })),
}

/** Whoever gave an address is told, in the language of their ticket. */
const tellOf = (contact: Contact | undefined, language: string = DEFAULT_LANGUAGE) =>
  contact?.phone || contact?.email ? { tell: { language } } : {}

const given = (context: Context) => ({
  applicant: mark(context, 'applicant'),
  matter: mark(context, 'matter'),
  note: mark(context, 'note'),
})

const promised = (documents: string[] | undefined, context: Context) =>
  documents?.map((_, n) => ({ id: `d${n + 1}`, what: mark(context, `document ${n}`)! }))
