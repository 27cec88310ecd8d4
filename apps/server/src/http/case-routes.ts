/** Cases to read: lists for those who work on them, and one with everything about it. */
import { CaseList, CaseOffers, CaseView, dateInZone } from '@antrean/queue-core'
import { CASE_FILTERS, type Case, caseSetupOf, isAmong, offersOn } from '@antrean/queue-core/cases'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { describe, openTo } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'
import { countsFor } from '../cases/case-counts.ts'
import { caseRow, caseView } from '../cases/case-view.ts'
import { CASE_WORKERS } from '../cases/case-workers.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { People } from '../people/people.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const MOST = 500

const ListQuery = z.strictObject({
  state: z.enum([...CASE_FILTERS, 'all']).default('open'),
  /** Only those of this unit; `-` is the hall itself. */
  unit: z.string().max(120).optional(),
  /** Only those that this person has. */
  person: z.string().max(64).optional(),
  /** Only the one with this number. */
  number: z.string().max(40).optional(),
  /** Only those of this ticket. */
  ticket: z.string().max(64).optional(),
  /** Only those of whoever has this phone number, address or name. */
  contact: z.string().trim().min(3).max(254).optional(),
})
type Query = z.output<typeof ListQuery>

type Options = {
  access: Access
  hall: Hall
  clock: Clock
  people: Pick<People, 'get' | 'withContact'>
  publicUrl: () => string
}

export function caseRoutes(app: App, options: Options): void {
  const { access, hall, clock, people, publicUrl } = options
  const seenNow = () => {
    const { timezone } = hall.live.state.config!
    return { timezone, at: clock.now(), publicUrl: publicUrl(), person: people.get, staff: access.staff }
  }

  app.get(
    '/api/v1/cases',
    {
      schema: {
        operationId: 'getCases',
        summary:
          'Cases by how they stand, by who has them, or by whose they are (an officer, supervisor or administrator)',
        description: `The most pressing first, ${MOST} at the most.`,
        tags: ['cases'],
        security: [{ bearer: [] }],
        querystring: ListQuery,
        response: { 200: CaseList, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = readerOf(access, request, 'cases')
      if (!caller.ok) return send(reply, caller)
      const query = request.query as Query
      const seen = seenNow()
      const { at } = seen
      const among = (one: Case) =>
        query.state === 'all' || query.number !== undefined || isAmong(one, query.state, at)
      const cases = found(options, query)
        .filter(among)
        .sort((a, b) => a.due.at - b.due.at || (a.number < b.number ? -1 : 1))
        .slice(0, MOST)
        .map(one => caseRow(one, seen))
      const counts = countsFor(caller.value.id, openCases(hall), setupOf(hall), at)
      return send(reply, done({ cases, counts }))
    },
  )

  kindsRoute(app, options)

  app.get(
    '/api/v1/cases/:id',
    {
      schema: {
        operationId: 'getCase',
        summary: 'One case with its stages and its meter (an officer, supervisor or administrator)',
        tags: ['cases'],
        security: [{ bearer: [] }],
        params: z.object({ id: z.string().min(1).max(64) }),
        response: { 200: CaseView, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = readerOf(access, request, 'cases')
      if (!caller.ok) return send(reply, caller)
      const { id } = request.params
      const one = hall.store.aggregates.of('case', id) as Case | null
      if (!one)
        return send(reply, refuse('unknown-case', `There is no case ${id}. Look its number up again.`))
      return send(reply, done(caseView(one, seenNow())))
    },
  )
}

function kindsRoute(app: App, { access, hall, clock }: Options): void {
  app.get(
    '/api/v1/case-kinds',
    {
      schema: {
        operationId: 'getCaseKinds',
        summary:
          'What cases can be opened today, by when each is due, and to whom it can be handed (an officer, supervisor or administrator)',
        tags: ['cases'],
        security: [{ bearer: [] }],
        response: { 200: CaseOffers, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = readerOf(access, request, 'case-kinds')
      if (!caller.ok) return send(reply, caller)
      const { timezone, phoneCountry } = hall.live.state.config!
      const today = dateInZone(timezone, clock.now())
      const staff = access.staff
        .all()
        .filter(({ role, disabledAt }) => disabledAt === null && CASE_WORKERS.some(its => its === role))
      return send(
        reply,
        done({
          ...{ today, phoneCountry: phoneCountry ?? 'ID', ...offersOn(setupOf(hall), today) },
          staff: staff.map(({ name }) => name).sort(),
        }),
      )
    },
  )
}

/** Who asks, where they may read cases. */
function readerOf(access: Access, request: FastifyRequest, what: string) {
  const caller = callerOf(access, request)
  if (!caller.ok) return caller
  const { value } = caller
  if (value.kind === 'staff' && CASE_WORKERS.some(role => role === value.role)) return done(value)
  const { actor, address } = value
  access.audit.record({ what: 'refused-by-role', actor, address, detail: what })
  return refuse('not-allowed', `${what} is not allowed for ${describe(value)}. ${openTo(CASE_WORKERS)}`)
}

const setupOf = ({ store }: Hall) => caseSetupOf({ own: ({ kind, id }) => store.aggregates.of(kind, id) })
const openCases = ({ store }: Hall) =>
  [...store.aggregates.between('case', ...OPEN)].map(({ state }) => state as Case)

function found(
  { hall, people, access }: Options,
  { state, unit, person, number, ticket, contact }: Query,
): Case[] {
  const { aggregates } = hall.store
  const where = (key: string, value: string) =>
    aggregates.where('case', key, value).map(({ state }) => state as Case)
  if (number !== undefined) return where('number', number)
  const mine = (one: Case) =>
    (unit === undefined || (one.unit ?? '-') === unit) &&
    (person === undefined || one.person === person || one.person === access.staff.idOf(person)) &&
    (ticket === undefined || one.ticket?.id === ticket)
  if (ticket !== undefined) return where('ticket', ticket).filter(mine)
  if (contact !== undefined)
    return people.withContact(contact).flatMap(({ about }) => {
      const one = about.startsWith('case:') && (aggregates.of('case', about.slice(5)) as Case | null)
      return one && mine(one) ? [one] : []
    })
  const range = state === 'closed' || state === 'all' ? EVER : OPEN
  return [...aggregates.between('case', ...range)].map(({ state }) => state as Case).filter(mine)
}

/** Open cases by their due date; all of them by their opening. */
const OPEN: [string, number, number] = ['due', 0, Number.MAX_SAFE_INTEGER]
const EVER: [string, number, number] = ['opened', 0, Number.MAX_SAFE_INTEGER]
