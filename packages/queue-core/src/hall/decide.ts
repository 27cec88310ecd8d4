/** The rules: what a command does to the hall as it is, or why it is refused. Changes nothing. The policy chooses whom a booth calls. */
import type { Command } from './commands.ts'
import { markAbsent } from './decide-absent.ts'
import {
  autoCall,
  callNext,
  callTicket,
  changeBoothServices,
  closeBooth,
  openBooth,
  pauseBooth,
} from './decide-booth.ts'
import { changeTicket } from './decide-change.ts'
import { correctClock } from './decide-clock.ts'
import { closeEarly, reopen } from './decide-closing.ts'
import { copyTicket } from './decide-copy.ts'
import { acceptRecord, closeDay, configureHall, openDay, switchService } from './decide-day.ts'
import { setDaysOff } from './decide-days-off.ts'
import { cancelTicket, issueTicket, recordPaper } from './decide-issue.ts'
import { callPanic, endPanic, takePanic } from './decide-panic.ts'
import { erasePerson } from './decide-people.ts'
import { acknowledgeMiss, askBoothBack, markAtRisk, markMissed } from './decide-promise.ts'
import { returnTicket } from './decide-return.ts'
import { decideService } from './decide-service.ts'
import { undoLast } from './decide-undo.ts'
import { askMessages, deferTicket, markNear } from './decide-visitor.ts'
import type { HallEvent } from './events.ts'
import type { Policy } from './policy.ts'
import type { Decision } from './rejection.ts'
import type { HallState } from './state.ts'

export function decide(
  state: HallState,
  command: Command,
  { choose, harmsNobody }: Policy,
): Decision<HallEvent> {
  switch (command.type) {
    case 'ConfigureHall':
      return configureHall(state, command)
    case 'SetDaysOff':
      return setDaysOff(state, command)
    case 'OpenDay':
      return openDay(state, command)
    case 'CloseDay':
      return closeDay(state, command)
    case 'CloseEarly':
      return closeEarly(state, command)
    case 'Reopen':
      return reopen(state, command)
    case 'OpenService':
    case 'CloseService':
      return switchService(state, command)
    case 'IssueTicket':
      return issueTicket(state, command)
    case 'RecordPaper':
      return recordPaper(state, command)
    case 'CancelTicket':
      return cancelTicket(state, command)
    case 'UndoLast':
      return undoLast(state, command)
    case 'ChangeTicket':
      return changeTicket(state, command)
    case 'CopyTicket':
      return copyTicket(state, command)
    case 'ReturnTicket':
      return returnTicket(state, command)
    case 'CallPanic':
      return callPanic(state, command)
    case 'TakePanic':
      return takePanic(state, command)
    case 'EndPanic':
      return endPanic(state, command)
    case 'OpenBooth':
      return openBooth(state, command)
    case 'PauseBooth':
      return pauseBooth(state, command)
    case 'CloseBooth':
      return closeBooth(state, command)
    case 'CallNext':
      return callNext(state, command, choose)
    case 'CallTicket':
      return callTicket(state, command)
    case 'ChangeBoothServices':
      return changeBoothServices(state, command)
    case 'AutoCall':
      return autoCall(state, command, choose)
    case 'MarkAbsent':
      return markAbsent(state, command)
    case 'DeferTicket':
      return deferTicket(state, command, harmsNobody)
    case 'AskMessages':
      return askMessages(state, command)
    case 'MarkNear':
      return markNear(state, command)
    case 'MarkAtRisk':
      return markAtRisk(state, command)
    case 'MarkMissed':
      return markMissed(state, command)
    case 'AcknowledgeMiss':
      return acknowledgeMiss(state, command)
    case 'AskBoothBack':
      return askBoothBack(state, command)
    case 'CorrectClock':
      return correctClock(state, command)
    case 'ErasePerson':
      return erasePerson(command)
    case 'AcceptRecord':
      return acceptRecord(command)
    default:
      return decideService(state, command, harmsNobody)
  }
}
