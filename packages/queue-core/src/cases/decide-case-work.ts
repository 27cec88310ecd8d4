/** Work on an open case: who has it, what the applicant is asked, what they bring. */

import { ATTACHMENTS_MOST } from './attachment.ts'
import type { CaseCommandOf } from './case-commands.ts'
import type { CaseEvent } from './case-events.ts'
import { type CaseDecision, reject } from './case-rejection.ts'
import type { CasesState } from './case-state.ts'
import { type Move, reckon } from './deadline.ts'
import { checkNamed, checkUnit, nameBy, of, openCase, openCaseNow, type Place } from './deciding-cases.ts'

type Decision = CaseDecision<CaseEvent>

export function decideAssignCase(
  state: CasesState,
  command: CaseCommandOf<'AssignCase'>,
  place: Place,
): Decision {
  const found = openCaseNow(state, command, place)
  if (!found.ok) return found
  const { one, now } = found
  const { unit, person, note = null } = command
  const refusal = checkUnit(now.setup, unit) ?? checkNamed(command)
  if (refusal) return refusal
  if (unit === one.unit && person === one.person)
    return reject(
      'same-in-charge',
      `Case ${one.number} is with ${person ?? unit ?? 'the hall'} already. Choose another.`,
    )
  const until = nameBy(one.terms, person, now)
  const assigned = { unit, person, nameBy: until, why: 'handed-over' as const, note }
  return { ok: true, events: [{ type: 'CaseAssigned', ...of(command, one.id), ...assigned }] }
}

/** [K6] a question stops the clock where the kind says so, and never that of a case that is overdue. */
export function decideAskApplicant(
  state: CasesState,
  command: CaseCommandOf<'AskApplicant'>,
  place: Place,
): Decision {
  const found = openCaseNow(state, command, place)
  if (!found.ok) return found
  const { one, now } = found
  if (one.question)
    return reject(
      'question-open',
      `The applicant of case ${one.number} was asked already. Wait for the answer.`,
    )
  const stops = one.terms.questionStopsClock && command.at <= one.due.at
  const { text } = command
  return {
    ok: true,
    events: [{ type: 'ApplicantAsked', ...of(command, one.id), text, on: now.today, stops }],
  }
}

export function decideAnswerQuestion(
  state: CasesState,
  command: CaseCommandOf<'AnswerQuestion'>,
  place: Place,
): Decision {
  const found = openCaseNow(state, command, place)
  if (!found.ok) return found
  const { one, now } = found
  const { today, years, timezone } = now
  if (!one.question)
    return reject('no-question', `The applicant of case ${one.number} was asked nothing. Ask first.`)
  // Who answers from a page may have an older question before them. [K18]
  if (command.question !== undefined && command.question !== one.question.text.ref)
    return reject('no-question', `Case ${one.number} has another question by now. Read it first.`)
  const { askedOn, stops } = one.question
  const move: Move = { type: 'stop', from: askedOn, to: today > askedOn ? today : askedOn }
  const due = reckon(one.terms, { ...one, moves: [...one.moves, move] }, years, timezone)
  const moved = stops ? { move, due } : null
  return {
    ok: true,
    events: [{ type: 'ApplicantAnswered', ...of(command, one.id), text: command.text, moved }],
  }
}

export function decidePromiseDocument(
  state: CasesState,
  command: CaseCommandOf<'PromiseDocument'>,
): Decision {
  const found = openCase(state, command)
  if (!found.ok) return found
  const { one } = found
  const { documentId, what } = command
  if (one.documents.some(({ id }) => id === documentId)) return known(one.number, documentId)
  if (!what) return unnamed(one.number, documentId)
  return {
    ok: true,
    events: [{ type: 'DocumentPromised', ...of(command, one.id), documentId, what }],
  }
}

export function decideReceiveDocument(
  state: CasesState,
  command: CaseCommandOf<'ReceiveDocument'>,
): Decision {
  const found = openCase(state, command)
  if (!found.ok) return found
  const { one } = found
  const { documentId } = command
  const promised = one.documents.find(({ id }) => id === documentId)
  if (promised && promised.receivedAt !== null) return known(one.number, documentId)
  const what = promised?.what ?? command.what
  if (!what) return unnamed(one.number, documentId)
  return {
    ok: true,
    events: [{ type: 'DocumentReceived', ...of(command, one.id), documentId, what }],
  }
}

/** [K21] The same file again is the one that is there. */
export function decideAddAttachment(state: CasesState, command: CaseCommandOf<'AddAttachment'>): Decision {
  const found = openCase(state, command)
  if (!found.ok) return found
  const { one } = found
  const { id, name, size, mediaType, sha256, scanned } = command.attachment
  if (one.attachments.some(known => known.sha256 === sha256)) return { ok: true, events: [] }
  if (one.attachments.length >= ATTACHMENTS_MOST)
    return reject(
      'too-many-attachments',
      `Case ${one.number} has ${ATTACHMENTS_MOST} files, and takes no more. Bring the rest on paper.`,
    )
  const file = { attachmentId: id, name, size, mediaType, sha256, scanned }
  return { ok: true, events: [{ type: 'AttachmentAdded', ...of(command, one.id), ...file }] }
}

const unnamed = (number: string, documentId: string) =>
  reject('unknown-document', `Case ${number} awaits no document ${documentId}. Say what it is.`)

const known = (number: string, documentId: string) =>
  reject(
    'document-known',
    `Case ${number} has the document ${documentId} already. Give another one a new id.`,
  )
