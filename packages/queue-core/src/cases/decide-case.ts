/**
 * What the rules say to a command about a case: the events it causes, or why it is refused. Changes nothing. The cases that it
 * is about are loaded into the state before.
 */
import type { CaseCommand } from './case-commands.ts'
import type { CaseEvent } from './case-events.ts'
import type { CaseDecision } from './case-rejection.ts'
import type { CasesState } from './case-state.ts'
import { decideCompleteCase, decideExtendCase, decideReopenCase } from './decide-case-end.ts'
import { decideCloseCase, decideMarkCase, decideNameInCharge } from './decide-case-time.ts'
import {
  decideAddAttachment,
  decideAnswerQuestion,
  decideAskApplicant,
  decideAssignCase,
  decidePromiseDocument,
  decideReceiveDocument,
} from './decide-case-work.ts'
import { decideOpenCase } from './decide-open-case.ts'
import { decideConfigureCases } from './decide-set-up.ts'
import type { Place } from './deciding-cases.ts'

export function decideCase(state: CasesState, command: CaseCommand, place: Place): CaseDecision<CaseEvent> {
  switch (command.type) {
    case 'ConfigureCases':
      return decideConfigureCases(state, command, place)
    case 'OpenCase':
      return decideOpenCase(state, command, place)
    case 'AssignCase':
      return decideAssignCase(state, command, place)
    case 'AskApplicant':
      return decideAskApplicant(state, command, place)
    case 'AnswerQuestion':
      return decideAnswerQuestion(state, command, place)
    case 'PromiseDocument':
      return decidePromiseDocument(state, command)
    case 'ReceiveDocument':
      return decideReceiveDocument(state, command)
    case 'AddAttachment':
      return decideAddAttachment(state, command)
    case 'ExtendCase':
      return decideExtendCase(state, command, place)
    case 'CompleteCase':
      return decideCompleteCase(state, command, place)
    case 'ReopenCase':
      return decideReopenCase(state, command, place)
    case 'MarkCase':
      return decideMarkCase(state, command)
    case 'NameInCharge':
      return decideNameInCharge(state, command)
    case 'CloseCase':
      return decideCloseCase(state, command)
    default:
      return command satisfies never
  }
}
