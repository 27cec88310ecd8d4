/**
 * [K4] Another table of days off gives every open case its right date, an event each. Not in the commit of the table: there may
 * be thousands. What a power cut leaves undone is done when the server starts.
 */
import { type Case, caseSetupOf, movedDue } from '@antrean/queue-core/cases'
import type { FastifyBaseLogger } from 'fastify'
import type { Hall } from '../hall/hall.ts'

type Log = Pick<FastifyBaseLogger, 'warn'>

export function reckonCases(hall: Hall, log: Log): void {
  try {
    reckonAll(hall, log)
  } catch (err) {
    // A record that cannot be read is told elsewhere, and the hall goes on.
    log.warn({ err }, 'Cases could not be reckoned by the days off that are set.')
  }
}

function reckonAll(hall: Hall, log: Log): void {
  const { aggregates } = hall.store
  const setup = caseSetupOf({ own: ({ kind, id }) => aggregates.of(kind, id) })
  const { timezone } = hall.live.state.config!
  for (const { state } of aggregates.between('case', 'due', 0, Number.MAX_SAFE_INTEGER)) {
    const { id } = state as Case
    if (!movedDue(state as Case, setup, timezone)) continue
    const named = { kind: 'case', id }
    hall
      .submit({
        ...{ commandId: null, actor: 'system', fingerprint: 'reckon', touches: [named] },
        asks: ({ at, actor }) => [{ ...named, command: { type: 'ReckonCase', caseId: id, at, actor } }],
        value: () => null,
      })
      .then(
        told =>
          told.ok || log.warn({ case: id, ...told.error }, 'A case keeps its date until the next start.'),
        err => log.warn({ err, case: id }, 'A case keeps its date until the next start.'),
      )
  }
}
