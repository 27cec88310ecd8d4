/**
 * Booths of people who may no longer serve: one without a ticket is closed, on record; of one with a ticket ops and
 * supervisors are told, for its visitor is somebody's to finish. [Q24]
 */
import { type Booth, boothNamed, placeWords, sendersTo, type Trouble } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { Access } from '../access/access.ts'
import type { Hall } from '../hall/hall.ts'

const SERVING = sendersTo('/booth')

export function watchLeftBooths(options: {
  hall: Hall
  access: { staff: Pick<Access['staff'], 'find' | 'nameOf'>; keys: Pick<Access['keys'], 'byId' | 'isGood'> }
  now: () => number
  iso: (at: number) => string
  log: Logger
}) {
  const { hall, access, now, iso, log } = options
  const { staff, keys } = access
  /** Booths with a ticket, and since when nobody may act there. */
  const left = new Map<number, number>()

  function mayServe(officer: string): boolean {
    const key = officer.startsWith('key:') ? keys.byId(officer.slice(4)) : undefined
    if (key) return keys.isGood(key) && SERVING.some(role => key.scopes.includes(`${role}:booths`))
    const member = staff.find(officer)
    return member !== undefined && SERVING.includes(member.role)
  }

  /** To be called when somebody's right may have changed. */
  function look(): void {
    const booths = [...hall.live.state.booths.values()].filter(
      ({ state, officer }) => state !== 'closed' && officer !== null && !mayServe(officer),
    )
    const held = new Set(booths.filter(({ ticket }) => ticket).map(({ number }) => number))
    for (const number of left.keys()) if (!held.has(number)) left.delete(number)
    for (const number of held) if (!left.has(number)) left.set(number, now())
    for (const booth of booths) if (!booth.ticket) close(booth)
  }

  function close({ number: booth }: Booth): void {
    const officer = { id: 'system', anyBooth: true }
    hall
      .submit({
        commandId: null,
        actor: 'system',
        fingerprint: 'left-booth',
        command: ({ at, actor }) => ({ type: 'CloseBooth', at, actor, booth, officer }),
        value: () => null,
      })
      .catch(error => log.error({ err: error, booth }, 'A booth that was left could not be closed.'))
  }

  return {
    look,
    /** After whatever happened: a booth whose last ticket has gone is closed. */
    follow(): void {
      if (left.size > 0) look()
    },
    troubles: (): Trouble[] =>
      [...left].map(([number, since]) => {
        const { officer, ticket } = hall.live.state.booths.get(number) ?? {}
        const name = staff.nameOf(officer ?? '')
        const detail = `${placeWords(hall.live.state.config?.place, 'en').Place} ${boothNamed(hall.live.state.config?.booths, number)} with ticket ${ticket?.number} was opened by ${name}, who may no longer serve there.`
        return { code: 'booth-left', since: iso(since), detail }
      }),
  }
}
