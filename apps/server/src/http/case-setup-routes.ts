/** What is set up for cases, for whoever changes it; the changes are commands. */
import { CaseSetupView, dateInZone, isoInZone } from '@antrean/queue-core'
import { type Case, caseSetupOf, type SetBy } from '@antrean/queue-core/cases'
import type { Access } from '../access/access.ts'
import { done } from '../answer.ts'
import { CASE_WORKERS } from '../cases/case-workers.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from './administrator.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

/** Dates of a case that is opened now are counted so far ahead, at the least. */
const AHEAD_MS = 90 * 86_400_000

export function caseSetupRoutes(app: App, options: { access: Access; hall: Hall; clock: Clock }): void {
  const { access, hall, clock } = options

  app.get(
    '/api/v1/case-setup',
    {
      schema: {
        operationId: 'getCaseSetup',
        summary:
          'Kinds of cases, days off of each year, units: what is set, by whom and when (an administrator)',
        tags: ['cases'],
        security: [{ bearer: [] }],
        response: { 200: CaseSetupView, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'case-setup')) return reply
      return send(reply, done(view()))
    },
  )

  function view(): CaseSetupView {
    const { aggregates } = hall.store
    const { kinds, years, units, head } = caseSetupOf({ own: ({ kind, id }) => aggregates.of(kind, id) })
    const { timezone } = hall.live.state.config!
    const [now, { nameOf, named }] = [clock.now(), access.staff]
    const shown = <One extends { set?: SetBy | undefined }>({ set, ...one }: One) => ({
      ...one,
      set: set ? { at: isoInZone(timezone, set.at), by: named(set.by).replace(/^staff:/, '') } : null,
    })
    const open = [...aggregates.between('case', 'due', 0, Number.MAX_SAFE_INTEGER)]
    const needed = [now, now + AHEAD_MS].map(at => Number(dateInZone(timezone, at).slice(0, 4)))
    const missing = [...needed, ...open.flatMap(({ state }) => (state as Case).due.tableMissing)]
    return {
      today: dateInZone(timezone, now),
      kinds: kinds.map(shown),
      years: years.map(shown),
      missing: [...new Set(missing)].filter(year => !years.some(its => its.year === year)).sort(),
      units: units.map(({ head, members, ...unit }) => ({
        ...shown(unit),
        head: head === null ? null : nameOf(head),
        members: members.map(nameOf).sort(),
      })),
      head: nameOf(head),
      staff: access.staff
        .all()
        .filter(({ role }) => CASE_WORKERS.some(its => its === role))
        .map(({ name }) => name)
        .sort(),
    }
  }
}
