/**
 * A second store, small and in memory: a disk of rows as text, and handles on it. It keeps the same promises as the embedded
 * one (store/contract), and breaks them on request.
 */
import { type Ack, parseLogEvent, type Ticket } from '@antrean/queue-core'
import type { Person } from '../people/person.ts'
import { type Batch, type Kept, ofHall } from '../store/batch.ts'
import { digestOf, type EventRow } from '../store/digest.ts'
import type {
  BoothStage,
  CallOrMiss,
  ImportedTicket,
  Pack,
  Seen,
  SetUpRecorded,
  Store,
  Stretch,
  TrailEnd,
} from '../store/store.ts'

type Rows = {
  events: (EventRow & { ticket: number | null })[]
  answers: { commandId: string; fingerprint: string; at: number; answer: string }[]
  tickets: Map<number, { date: string; data: string }>
  packs: Pack[]
  aggregates: Map<string, Kept>
  people: string[]
}
export type Disk = {
  rows: Rows
  hall: string
  imported: Map<string, ImportedTicket>
  cursors: Map<string, number>
  trail: TrailEnd | null
  room: number
}

export const newDisk = (): Disk => ({
  rows: { events: [], answers: [], tickets: new Map(), packs: [], people: [], aggregates: new Map() },
  hall: crypto.randomUUID(),
  imported: new Map(),
  cursors: new Map(),
  trail: null,
  room: Number.POSITIVE_INFINITY,
})

export function openMemoryStore(disk: Disk): Store {
  const events = () => disk.rows.events
  const asEvent = ({ seq, at, type, actor, data }: EventRow) => ({
    seq,
    event: parseLogEvent({ type, at, actor, ...JSON.parse(data) }),
  })
  const dataOf = (row: EventRow) => JSON.parse(row.data)
  const landmark = (type: string, before: number) =>
    events().findLast(row => row.type === type && row.seq < before)?.seq ?? 0
  const filedAt = (key: number) => {
    const { date, data } = disk.rows.tickets.get(key)!
    return { key, date, ticket: JSON.parse(data) as Ticket }
  }
  const kept = (kind: string) => [...disk.rows.aggregates.values()].filter(one => one.kind === kind)
  const keys = () => [...disk.rows.tickets.keys()].sort((a, b) => a - b)
  const imported = () => [...disk.imported].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  const digestAt = (seq: number) => {
    const row = events().find(row => row.seq === seq)
    return row ? digestOf(row) : null
  }
  const stretches = () =>
    events().flatMap((row): Stretch[] => {
      const { date, day } = dataOf(row)
      if (row.type === 'DayOpened') return [{ seq: row.seq, date }]
      return row.type === 'ClockCorrected' && day ? [{ seq: row.seq, date: day.date }] : []
    })
  const people = () => disk.rows.people.map(row => JSON.parse(row) as Person)
  const lastSeq = () => events().at(-1)?.seq ?? 0
  return {
    get hall() {
      return disk.hall
    },
    become(hall) {
      if (events().length > 0) throw new Error('Something has happened.')
      disk.hall = hall
    },
    kept: null,
    log: {
      lastSeq,
      lastAt: () => events().at(-1)?.at ?? null,
      wasOpened: date => stretches().some(stretch => stretch.date === date),
      *today() {
        const opened = landmark('DayOpened', Number.POSITIVE_INFINITY)
        const configured = opened && landmark('HallConfigured', opened)
        for (const row of events()) {
          if (row.seq !== configured && row.seq < opened) continue
          const recorded = asEvent(row)
          if (ofHall(recorded)) yield recorded
        }
      },
      *after(seq) {
        for (const row of events()) if (row.seq > seq) yield asEvent(row)
      },
      setUps: (before, most) =>
        events()
          .filter(({ type, seq }) => type === 'HallConfigured' && seq < before)
          .toReversed()
          .slice(0, most)
          .map(row => asEvent(row) as SetUpRecorded),
      ofTicket: key =>
        events()
          .filter(({ ticket }) => ticket === key)
          .map(asEvent),
      callsAndMisses: (key, seq) =>
        events()
          .filter(row => row.ticket === key && row.seq <= seq && /^Ticket(Called|Missed)$/.test(row.type))
          .map(row => ({ booth: null, cause: null, ...dataOf(row), type: row.type }))
          .map(({ type, booth, cause }): CallOrMiss => ({ type, booth, cause })),
      *boothStages(from, to) {
        for (const row of events())
          if (row.seq >= from && row.seq < to && /^Booth(Opened|Paused|Closed)$/.test(row.type)) {
            const none = { reason: null, officer: null, idleMs: null }
            const { booth, reason, officer, idleMs } = { ...none, ...dataOf(row) } as unknown as BoothStage
            yield { type: row.type as BoothStage['type'], at: row.at, booth, reason, officer, idleMs }
          }
      },
      stretches,
    },
    tickets: {
      byKey: key => (disk.rows.tickets.has(key) ? filedAt(key).ticket : null),
      keyOfId: id => keys().find(key => filedAt(key).ticket.id === id) ?? null,
      keyOfToken: token => keys().find(key => filedAt(key).ticket.token === token) ?? null,
      since: date =>
        keys()
          .map(filedAt)
          .filter(one => one.date >= date),
      between: (from, to) =>
        keys()
          .filter(key => key >= from && key < to)
          .map(filedAt),
      latest: (before, most) =>
        keys()
          .filter(key => key < before)
          .slice(-most)
          .map(filedAt),
    },
    aggregates: {
      of: (kind, id) => disk.rows.aggregates.get(`${kind}/${id}`)?.state ?? null,
      where: (kind, key, value, { after = '', most = 1_000 } = {}) =>
        kept(kind)
          .filter(({ id, keys }) => keys[key] === value && id > after)
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, most)
          .map(({ id, state }) => ({ id, state })),
      between: (kind, key, from, to, order = 'up') => {
        const found = kept(kind)
          .flatMap(({ id, state, keys }) => {
            const value = keys[key] ?? null
            return value !== null && value >= from && value <= to ? [{ id, state, value }] : []
          })
          .sort((a, b) => (a.value === b.value ? (a.id < b.id ? -1 : 1) : a.value < b.value ? -1 : 1))
          .map(({ id, state }) => ({ id, state }))
        return order === 'up' ? found : found.reverse()
      },
      awake: (at, most) =>
        [...disk.rows.aggregates.values()]
          .filter(({ wakeAt }) => wakeAt !== null && wakeAt <= at)
          .sort((a, b) => a.wakeAt! - b.wakeAt!)
          .slice(0, most)
          .map(({ kind, id, state }) => ({ kind, id, state })),
    },
    imported: {
      between: (from, to) => imported().filter(({ date }) => date >= from && date <= to),
      latest: most => imported().slice(-most),
      sources() {
        const sources = new Map<string, string[]>()
        for (const { source, date } of imported()) sources.set(source, [...(sources.get(source) ?? []), date])
        return [...sources].map(([source, dates]) => ({
          ...{ source, tickets: dates.length, days: new Set(dates).size },
          ...{ from: dates[0]!, to: dates.at(-1)! },
        }))
      },
    },
    removeImported(source) {
      const its = [...disk.imported].filter(([, one]) => one.source === source)
      for (const [key] of its) disk.imported.delete(key)
      return its.length
    },
    addImported(tickets) {
      const before = disk.imported.size
      for (const one of tickets) {
        const key = `${one.date} ${String(one.issuedAt).padStart(16, '0')} ${one.number}`
        if (!disk.imported.has(key)) disk.imported.set(key, one)
      }
      return disk.imported.size - before
    },
    packs: {
      between: (from, to) => disk.rows.packs.filter(({ begin, until }) => until > from && begin < to),
      gap(from, before, most) {
        const { packs } = disk.rows
        let begin = from
        for (const one of packs) if (one.begin === begin) begin = one.until
        const until = packs.find(one => one.begin > begin)?.begin ?? null
        const its = keys().filter(key => key >= begin && key < Math.min(until ?? before, before))
        return { begin, until, tickets: Math.min(most, its.length) }
      },
    },
    keepPack(pack, asOf) {
      const { begin, until } = pack
      const changed = events().some(
        ({ seq, ticket }) => seq > asOf && ticket !== null && ticket >= begin && ticket < until,
      )
      if (!changed) disk.rows.packs = [...disk.rows.packs, pack].sort((a, b) => a.begin - b.begin)
      return !changed
    },
    atOneMoment: read => read(),
    answers: {
      find(commandId) {
        const found = disk.rows.answers.find(answer => answer.commandId === commandId)
        return found
          ? { fingerprint: found.fingerprint, answer: JSON.parse(found.answer) as Ack<unknown> }
          : null
      },
    },
    people: {
      get: ref => people().find(one => one.ref === ref) ?? null,
      find(sought) {
        const given = Object.entries(sought).filter(([, value]) => value !== undefined)
        const has = (one: Person, field: string) => ({ ...one.personal, about: one.about })[field as 'name']
        return people().filter(
          one =>
            given.length > 0 &&
            given.every(([field, value]) =>
              field === 'name'
                ? one.personal.name?.toLowerCase() === value!.toLowerCase()
                : has(one, field) === value,
            ),
        )
      },
      due: at =>
        people()
          .filter(({ eraseAt }) => eraseAt <= at)
          .sort((a, b) => a.eraseAt - b.eraseAt)
          .map(({ ref, purpose }) => ({ ref, purpose })),
    },
    write(batch) {
      const rows = withBatch(disk.rows, batch)
      if (rows.events.length + rows.answers.length + rows.tickets.size + rows.people.length > disk.room)
        throw Object.assign(new Error('The disk in memory is full.'), { code: 'RECORD_FULL' })
      disk.rows = rows
    },
    seen(): Seen | null {
      const [seq, hall, last] = [lastSeq(), digestAt(1), digestAt(lastSeq())]
      return hall && last ? { hall, seq, last } : null
    },
    digestAt,
    gap() {
      const opened = landmark('DayOpened', Number.POSITIVE_INFINITY) || 1
      const seqs = events().flatMap(({ seq }) => (seq >= opened ? [seq] : []))
      const first = seqs.findIndex((seq, n) => seq !== opened + n)
      return first < 0 ? null : opened + first
    },
    cursors: {
      of: follower => disk.cursors.get(follower) ?? 0,
      move: (follower, seq) => void disk.cursors.set(follower, seq),
    },
    trail: {
      known: () => disk.trail,
      note(end) {
        disk.trail = end
      },
      forget() {
        disk.trail = null
      },
    },
    probe() {
      if (disk.room < Number.POSITIVE_INFINITY)
        throw Object.assign(new Error('full'), { code: 'RECORD_FULL' })
    },
    narrow: false,
    hasRoom: () => true,
    checkpoint: () => 'done',
    bytes: () => JSON.stringify(disk.rows.events).length,
    saveTo() {},
    close() {},
  }
}

/** The rows with the batch; the ones before are not touched. */
function withBatch(before: Rows, batch: Batch): Rows {
  const { forgetAnswersBefore: from } = batch
  const rows: Rows = {
    events: [...before.events],
    answers: before.answers.filter(({ at }) => from === null || at >= from),
    tickets: new Map(before.tickets),
    packs: before.packs.filter(({ begin, until }) =>
      [...batch.filed.keys()].every(key => key < begin || key >= until),
    ),
    aggregates: new Map(before.aggregates),
    people: [
      ...before.people.filter(row => !batch.people.erased.includes((JSON.parse(row) as Person).ref)),
      ...batch.people.kept.map(one => JSON.stringify(one)),
    ],
  }
  for (const { seq, event, ticket } of batch.events) {
    if (seq !== (rows.events.at(-1)?.seq ?? 0) + 1)
      throw Object.assign(new Error(`An event takes the next seq, and ${seq} is not.`), {
        code: 'RECORD_SEQ',
      })
    const { type, at, actor, ...data } = event
    rows.events.push({ seq, at, type, actor, ticket, data: JSON.stringify(data) })
  }
  for (const [key, { date, ticket }] of batch.filed)
    rows.tickets.set(key, { date: rows.tickets.get(key)?.date ?? date, data: JSON.stringify(ticket) })
  for (const one of batch.aggregates)
    rows.aggregates.set(`${one.kind}/${one.id}`, { ...one, state: JSON.parse(JSON.stringify(one.state)) })
  for (const { answer, ...one } of batch.answers)
    rows.answers.push({ ...one, answer: JSON.stringify(answer) })
  return rows
}
