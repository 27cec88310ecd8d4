/**
 * The one way in for every command, from the socket and from HTTP alike:
 * known? ─► not too large? ─► allowed? ─► well-formed? ─► hall
 */
import { hash } from 'node:crypto'
import { type Ack, NAMESPACES, type Named, type Namespace, type PersonPurpose } from '@antrean/queue-core'
import { newPageToken, newTicketId } from '@antrean/ticket-names'
import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import { askedBy, type Caller, describe, maySend, whoMay } from '../access/caller.ts'
import { refuse } from '../answer.ts'
import { CASE_COMMANDS } from '../cases/case-commands.ts'
import { isCaseWorker } from '../cases/case-workers.ts'
import type { Forecaster } from '../forecast/forecaster.ts'
import type { Hall } from '../hall/hall.ts'
import type { AggregateAsk } from '../hall/moving.ts'
import type { Brought, Moment } from '../hall/submission.ts'
import type { People } from '../people/people.ts'
import { newPeople, newPerson, type Personal } from '../people/person.ts'
import type { Ratings } from '../ratings/ratings.ts'
import type { Turn } from '../visitor/turn.ts'
import { clockCommand } from './clock-command.ts'
import { complaint } from './complaint.ts'
import type { deviceCommands } from './device-commands.ts'
import { HALL_COMMANDS } from './hall-commands.ts'
import { notifyCommand } from './notify-command.ts'
import { isLarger, PAYLOAD_LIMIT } from './payload-size.ts'
import { rateCommand } from './rate-command.ts'
import { scanCommand } from './scan-command.ts'
import { unspoken } from './unspoken.ts'

type Loose = {
  personal?: readonly string[]
  person?(payload: unknown): { purpose: PersonPurpose; given: Personal } | null
  aboutPerson?(payload: unknown): string
  people?(payload: unknown): Record<string, { purpose: PersonPurpose; given: Personal }>
  touches?(payload: unknown, context: unknown): readonly Named[]
  asks?(payload: unknown, moment: unknown, context: unknown): AggregateAsk[]
  command?(payload: unknown, moment: unknown, context: unknown): never
  brings?(payload: unknown): Brought
  value(outcome: unknown, payload: unknown, context: unknown): unknown
}
type Checked = { commandId: string }
type Table = Record<string, { payload: z.ZodType<Checked> }>

export function createPerform(options: {
  hall: Hall
  access: Access
  people: Pick<People, 'told'>
  ratings: Pick<Ratings, 'rate'>
  turn: Pick<Turn, 'notify'>
  devices: ReturnType<typeof deviceCommands>
  publicUrl: () => string
  canPrint: (kiosk: string) => boolean
  wait: Forecaster['wait']
}) {
  const { hall, access, people, ratings, turn, devices, publicUrl, canPrint, wait } = options
  const foretold = (service: string) => wait(service)?.expectedSeconds
  const hallCommands = new Map(Object.entries({ ...HALL_COMMANDS, ...CASE_COMMANDS })) as Map<string, Loose>
  const deviceTable = new Map(Object.entries(devices)) as Map<
    string,
    (payload: unknown, caller: Caller) => Ack<unknown> | Promise<Ack<unknown>>
  >

  deviceTable.set('ticket:rate', rateCommand(hall, ratings, fingerprintOf) as never)
  deviceTable.set('ticket:notify', notifyCommand(hall, turn) as never)
  deviceTable.set('ticket:scan', scanCommand(hall, fingerprintOf) as never)
  deviceTable.set('clock:correct', clockCommand(hall, fingerprintOf) as never)

  return async function perform(
    caller: Caller,
    namespace: Namespace,
    name: string,
    payload: unknown,
  ): Promise<Ack<unknown>> {
    const table = NAMESPACES[namespace] as unknown as Table
    const entry = Object.hasOwn(table, name) ? table[name] : undefined
    if (!entry)
      return refuse(
        'unknown-command',
        `${namespace} has no command ${name.slice(0, 60)}. See docs/protocol.md.`,
      )
    if (isLarger(payload, PAYLOAD_LIMIT))
      return refuse('payload-too-large', `The payload of ${name} is larger than ${PAYLOAD_LIMIT} bytes.`)
    if (!maySend(caller, namespace, name)) {
      const { actor, address } = caller
      access.audit.record({ what: 'refused-by-role', actor, address, detail: name })
      return refuse(
        'not-allowed',
        `${name} is not allowed for ${describe(caller)}. ${whoMay(namespace, name)}`,
      )
    }
    const parsed = entry.payload.safeParse(payload)
    if (!parsed.success) return refuse('bad-request', complaint(name, parsed.error))
    const silent = unspoken(parsed.data)
    if (silent) return refuse('bad-request', `${name}: ${silent}`)

    const local = deviceTable.get(name)
    if (local) return local(parsed.data, caller)
    const rule = hallCommands.get(name)!
    const { commandId, ...asked } = parsed.data
    const brought = rule.person?.(parsed.data)
    const made = brought && newPerson(brought.purpose, brought.given, hall.live.state.config?.phoneCountry)
    if (made && !made.ok) return refuse('bad-request', `${name}: ${made.message}`)
    const person = made?.person
    const several = newPeople(rule.people?.(parsed.data) ?? {}, hall.live.state.config?.phoneCountry)
    if (!several.ok) return refuse('bad-request', `${name}: ${several.message}`)
    // Most commands make nothing that has a life of its own.
    const names = rule.asks ? { newId: newTicketId(Date.now()), newToken: newPageToken() } : NO_NAMES
    const { idOf: staffId, mastersOf } = access.staff
    const worksOnCases = (name: string) => isCaseWorker(access.staff.byName(name))
    const given = {
      person,
      people: several.people,
      staffId,
      mastersOf,
      worksOnCases,
      canPrint,
      foretold,
      ...names,
    }
    const context = { caller, publicUrl: publicUrl(), ...given }
    const aboutPerson = rule.aboutPerson?.(parsed.data)
    const answer = await hall.submit({
      commandId,
      actor: caller.actor,
      fingerprint: fingerprintOf(askedBy(caller), name, without(asked, rule.personal)),
      // Until 0.1 what tells of a person was in it too.
      ...(rule.personal && { formerly: fingerprintOf(askedBy(caller), name, asked) }),
      person,
      ...(aboutPerson && { aboutPerson }),
      brings: rule.brings?.(parsed.data),
      people: Object.values(several.people),
      touches: rule.touches?.(parsed.data, context) ?? [],
      asks: moment => rule.asks?.(parsed.data, moment, context) ?? [],
      ...(rule.command && { command: (moment: Moment) => rule.command!(parsed.data, moment, context) }),
      value: outcome => rule.value(outcome, parsed.data, context),
    })
    return caller.kind === 'staff' ? people.told(answer) : answer
  }
}

const NO_NAMES = { newId: '', newToken: '' }

/** [D1] What is kept of a command for days tells nothing of a person, and lets nobody guess it. */
const without = (asked: object, personal: readonly string[] = []): object =>
  Object.fromEntries(Object.entries(asked).filter(([field]) => !personal.includes(field)))

export type Perform = ReturnType<typeof createPerform>

/** Short enough to keep, long enough that no two commands share it by chance: 132 bits. */
const fingerprintOf = (actor: string, name: string, asked: object): string =>
  hash('sha256', `${actor}\n${name}\n${JSON.stringify(asked)}`, 'base64url').slice(0, 22)
