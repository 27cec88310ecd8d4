/**
 * What a store promises, whatever keeps it. Each promise is checked on a place of its own: an empty disk on which the store
 * is opened again and again, and which can be filled. A new store passes all of them before the hall is put on it.
 */
import assert from 'node:assert/strict'
import { type HallEvent, type Keys, referenceHall, type Ticket } from '@antrean/queue-core'
import type { Person } from '../../people/person.ts'
import type { Batch, Kept } from '../batch.ts'
import { isStorageError } from '../storage-error.ts'
import type { ImportedTicket, Store } from '../store.ts'

export type Place = {
  /** The store as its disk has it now; the one before is closed. */
  open(): Store
  /** From the next opening on there is room for little more. */
  fill(): void
  /** There is room again. */
  empty(): void
}
export type Promised = { promise: string; check(place: Place): void }

const AT = Date.parse('2026-03-02T08:00:00+07:00')
const DAY = { opensAt: AT, closesAt: AT + 1, endsAt: AT + 2 }
const meta = { at: AT, actor: 'system' }
const opened = (date: string): HallEvent => ({ type: 'DayOpened', ...meta, ...DAY, date })
const configured: HallEvent = { type: 'HallConfigured', ...meta, config: referenceHall }
const closed = (service = 'A', at = AT): HallEvent => ({
  type: 'ServiceClosed',
  actor: 'staff:dewi',
  at,
  service,
})

const batch = (given: Partial<Batch>): Batch => ({
  ...{ at: AT, events: [], answers: [], filed: new Map(), forgetAnswersBefore: null },
  people: { kept: [], erased: [] },
  aggregates: [],
  ...given,
})
const from = (first: number, ...events: HallEvent[]): Pick<Batch, 'events'> => ({
  events: events.map((event, n) => ({
    ...{ seq: first + n, event },
    ticket: 'ticketId' in event ? Number(event.ticketId.slice(1)) : null,
  })),
})
const answer = (commandId: string, at = AT, value: unknown = { number: 'A001' }) => ({
  ...{ commandId, fingerprint: `asked by ${commandId}`, at },
  answer: { ok: true as const, value },
})
const ticketOf = (number: string): Ticket => ({
  ...{ id: 't2', token: '2-0123456789abcdef', number, service: 'A', language: 'id' },
  ...{ priority: 'normal', priorityReason: null, issuedAt: AT, callBy: AT + 300_000, rank: 0 },
  ...{ state: 'done', paper: 'printed', booth: 1, calls: 1, transfers: 0 },
  ...{ firstCalledAt: AT, calledAt: AT, servingAt: null, endedAt: AT + 1 },
})

const personOf = (ref: string, given: Partial<Person> = {}): Person => ({
  ...{ ref, purpose: 'notice', salt: `salt of ${ref}`, about: `ticket:${ref}`, cameAt: AT, eraseAt: AT + 10 },
  ...{ personal: { name: 'Ani Wijaya', phone: '+628123456789' } },
  ...given,
})
const people = (kept: Person[], ...erased: string[]): Pick<Batch, 'people'> => ({ people: { kept, erased } })

/** Of the store that wrote it, and of the one that is opened on the same disk. */
function both(store: Store, open: () => Store, look: (store: Store) => void): void {
  look(store)
  look(open())
}

/** All that can be read of it. */
function contents(store: Store) {
  const { log, tickets } = store
  return {
    events: [...log.after(0)],
    today: [...log.today()],
    last: [log.lastSeq(), log.lastAt(), store.seen(), store.gap()],
    tickets: [...tickets.between(0, 1_000)],
    stretches: log.stretches(),
    answers: ['one', 'two', 'three'].map(id => store.answers.find(id)),
    people: ['p1', 'p2'].map(ref => store.people.get(ref)),
  }
}

const SOME = batch({
  ...from(1, configured, opened('2026-03-02'), closed('A'), closed('B')),
  answers: [answer('one'), answer('two')],
  filed: new Map([[2, { date: '2026-03-02', ticket: ticketOf('A001') }]]),
  ...people([personOf('p1')]),
})

export const STORE_PROMISES: Promised[] = [
  {
    promise: 'what was written is read as it was written, and the same when it is opened again',
    check({ open }) {
      const store = open()
      store.write(SOME)
      const found = contents(store)
      assert.deepEqual(
        found.events,
        SOME.events.map(({ seq, event }) => ({ seq, event })),
      )
      assert.deepEqual(found.tickets, [{ key: 2, ...SOME.filed.get(2)! }])
      assert.deepEqual(contents(open()), found)
    },
  },
  {
    promise: 'an event takes the next seq; a batch that leaves one out or repeats one is refused, all of it',
    check({ open }) {
      open().write(SOME)
      for (const seq of [4, 7]) {
        const wrong = { ...batch(from(seq, closed())), answers: [answer('three')] }
        assert.throws(() => open().write(wrong), isStorageError)
        const later = batch({ events: [...from(5, closed()).events, ...from(seq, closed()).events] })
        assert.throws(() => open().write(later), isStorageError)
      }
      const store = open()
      assert.equal(store.log.lastSeq(), 4)
      assert.equal(store.answers.find('three'), null)
      store.write(batch(from(5, closed('C'))))
      assert.deepEqual(
        [...store.log.after(0)].map(({ seq }) => seq),
        [1, 2, 3, 4, 5],
      )
    },
  },
  {
    promise:
      'a disk that fails is a storage error, the batch is there whole or not at all, and with room it goes on',
    check(place) {
      place.open().write(SOME)
      place.fill()
      const many = batch({
        ...from(5, ...Array.from({ length: 2_000 }, (_, n) => closed('A', AT + n))),
        answers: [answer('three')],
        ...people([personOf('p2')], 'p1'),
        filed: new Map(
          Array.from({ length: 500 }, (_, n) => [n + 5, { date: '2026-03-02', ticket: ticketOf('A002') }]),
        ),
      })
      const full = place.open()
      const before = contents(full)
      assert.throws(() => full.write(many), isStorageError)
      const after = place.open()
      assert.deepEqual(contents(after), before)
      assert.throws(() => after.probe(), isStorageError)
      place.empty()
      const roomy = place.open()
      roomy.probe()
      assert.deepEqual(contents(roomy), before)
      roomy.write(many)
      assert.equal(place.open().log.lastSeq(), 2_004)
      assert.ok(place.open().answers.find('three'))
    },
  },
  {
    promise: 'a batch of answers alone is kept, and one of nothing is nothing',
    check({ open }) {
      open().write(batch({ answers: [answer('one', AT, null)] }))
      const store = open()
      store.write(batch({}))
      assert.deepEqual(store.answers.find('one')?.answer, { ok: true, value: null })
      assert.equal(store.seen(), null)
    },
  },
  {
    promise: 'an answer is found by its command, with what was asked, until it is forgotten',
    check({ open }) {
      const store = open()
      store.write(SOME)
      store.write(batch({ answers: [answer('three', AT + 2)] }))
      const { commandId, at, ...known } = answer('two')
      assert.deepEqual(store.answers.find(commandId), known)
      assert.equal(store.answers.find('four'), null)
      store.write(batch({ forgetAnswersBefore: at + 1, answers: [answer('four', at + 3)] }))
      both(store, open, again => {
        const found = ['one', 'two', 'three', 'four'].map(id => again.answers.find(id) !== null)
        assert.deepEqual(found, [false, false, true, true])
      })
    },
  },
  {
    promise: 'a ticket is found by its key and under its first date, as it was filed last',
    check({ open }) {
      const store = open()
      const file = (key: number, date: string, number: string) =>
        [key, { date, ticket: ticketOf(number) }] as const
      store.write(batch({ filed: new Map([file(2, '2026-03-02', 'A001'), file(5, '2026-03-02', 'A002')]) }))
      store.write(batch({ filed: new Map([file(9, '2026-03-03', 'A003'), file(2, '2026-03-09', 'A901')]) }))
      both(store, open, ({ tickets }) => {
        const numbers = (list: Iterable<{ ticket: Ticket }>) => [...list].map(({ ticket }) => ticket.number)
        assert.deepEqual(tickets.byKey(5), ticketOf('A002'))
        assert.equal(tickets.byKey(6), null)
        assert.deepEqual(numbers(tickets.since('2026-03-02')), ['A901', 'A002', 'A003'])
        assert.deepEqual(numbers(tickets.since('2026-03-03')), ['A003'])
        assert.deepEqual(tickets.since('2026-03-09'), [])
        assert.deepEqual(numbers(tickets.between(2, 9)), ['A901', 'A002'])
        assert.deepEqual(numbers(tickets.latest(9, 1)), ['A002'])
        assert.deepEqual(numbers(tickets.latest(10, 5)), ['A901', 'A002', 'A003'])
        assert.equal(tickets.latest(10, 5).at(-1)?.date, '2026-03-03')
      })
      const rich: Ticket = {
        ...{ ...ticketOf('B001'), state: 'expired', booth: null, firstCalledAt: null, calledAt: null },
        ...{ why: 'earliest', servedBy: 'staff:dewi', auto: true, transferredAt: AT, issuedOn: '2026-03-01' },
        ...{ person: 'p1', messages: { person: { ref: 'p2', hash: 'h' }, language: 'en' } },
      }
      open().write(batch({ filed: new Map([[12, { date: '2026-03-03', ticket: rich }]]) }))
      assert.deepEqual(open().tickets.byKey(12), rich)
    },
  },
  {
    promise:
      'a pack is kept for its keys until one of their tickets is filed again, and not where something happened to one since it was made',
    check({ open }) {
      const store = open()
      const data = (...bytes: number[]) => new Uint8Array(bytes)
      const file = (...keys: number[]) => ({
        filed: new Map(keys.map(key => [key, { date: '2026-03-02', ticket: ticketOf('A001') }])),
      })
      const found = ({ packs }: Store, first: number, to: number) =>
        [...packs.between(first, to)].map(({ begin, until, data }) => [begin, until, ...data])
      const called = (key: number): HallEvent => ({
        ...{ type: 'TicketCalled', ...meta, ticketId: `t${key}`, booth: 1, ahead: false },
      })
      store.write(batch({ ...from(1, configured, called(2), called(9)), ...file(2, 5, 9, 12) }))
      assert.deepEqual(store.packs.gap(0, 100, 3), { begin: 0, until: null, tickets: 3 })
      assert.equal(store.keepPack({ begin: 0, until: 6, data: data(1, 2) }, 3), true)
      assert.equal(store.keepPack({ begin: 6, until: 10, data: data(3) }, 2), false)
      assert.equal(store.keepPack({ begin: 6, until: 10, data: data(4) }, 3), true)
      assert.equal(store.keepPack({ begin: 10, until: 13, data: data(5) }, 3), true)
      both(store, open, store => {
        assert.deepEqual(found(store, 0, 100), [
          [0, 6, 1, 2],
          [6, 10, 4],
          [10, 13, 5],
        ])
        assert.deepEqual(found(store, 5, 6), [[0, 6, 1, 2]])
        assert.deepEqual(found(store, 6, 6), [])
        assert.deepEqual(found(store, 7, 11), [
          [6, 10, 4],
          [10, 13, 5],
        ])
        assert.deepEqual(store.packs.gap(0, 100, 9), { begin: 13, until: null, tickets: 0 })
      })
      open().write(batch(file(9)))
      both(open(), open, store => {
        assert.deepEqual(found(store, 0, 100), [
          [0, 6, 1, 2],
          [10, 13, 5],
        ])
        assert.deepEqual(store.packs.gap(0, 100, 9), { begin: 6, until: 10, tickets: 1 })
        assert.deepEqual(store.packs.gap(0, 9, 9), { begin: 6, until: 10, tickets: 0 })
        assert.deepEqual(store.packs.gap(10, 100, 9), { begin: 13, until: null, tickets: 0 })
      })
      const last = open()
      last.write(batch(file(13)))
      assert.deepEqual(found(last, 9, 100), [[10, 13, 5]])
    },
  },
  {
    promise: 'imported tickets are kept once, told by source, and removed by source',
    check({ open }) {
      const store = open()
      const ticket = (source: string, date: string, number: string): ImportedTicket => ({
        ...{ source, date, number, service: 'A', state: 'done', booth: null, issuedAt: AT },
        ...{ calledAt: null, beganAt: null, endedAt: null },
      })
      const old = [ticket('old', '2025-03-31', 'A001'), ticket('old', '2025-04-02', 'A001')]
      const other = [ticket('other', '2025-04-01', 'A001'), ticket('other', '2025-04-01', 'A002')]
      assert.equal(store.addImported([...old, ...other]), 4)
      assert.equal(store.addImported([...old, ticket('old', '2025-04-02', 'A002')]), 1)
      both(store, open, store =>
        assert.deepEqual(store.imported.sources(), [
          { source: 'old', tickets: 3, days: 2, from: '2025-03-31', to: '2025-04-02' },
          { source: 'other', tickets: 2, days: 1, from: '2025-04-01', to: '2025-04-01' },
        ]),
      )
      const last = open()
      assert.equal(last.removeImported('old'), 3)
      assert.equal(last.removeImported('old'), 0)
      both(last, open, store =>
        assert.deepEqual([...store.imported.between('2025-01-01', '2025-12-31')], other),
      )
    },
  },
  {
    promise: 'a ticket is found by its id and by the secret of its page, and stays so when it is filed again',
    check({ open }) {
      const store = open()
      const [id, other] = ['0198c5d2-6a00-7c3e-9b1f-0123456789ab', '0198c5d2-6a00-7c3e-9b1f-0123456789ac']
      const [token, secret] = ['sJx1f0rZ8mKqPz3AbQ4w7g', 'sJx1f0rZ8mKqPz3AbQ4w7h']
      const date = '2026-03-02'
      const named = (number: string) => ({ date, ticket: { ...ticketOf(number), id, token } })
      const plain = { date, ticket: ticketOf('A009') }
      store.write(batch({ filed: new Map([[7, named('A001')]]) }))
      store.write(
        batch({
          filed: new Map([
            [7, named('A901')],
            [9, plain],
          ]),
        }),
      )
      both(store, open, ({ tickets }) => {
        assert.deepEqual([tickets.keyOfId(id), tickets.keyOfToken(token)], [7, 7])
        assert.deepEqual([tickets.keyOfId(other), tickets.keyOfToken(secret)], [null, null])
        assert.deepEqual([tickets.keyOfId(token), tickets.keyOfToken(id)], [null, null])
        assert.deepEqual(
          [tickets.keyOfId(''), tickets.keyOfId(id.slice(1)), tickets.keyOfToken('')],
          [null, null, null],
        )
        assert.equal(tickets.byKey(7)?.number, 'A901')
      })
    },
  },
  {
    promise: 'the log is read after any event, in order, and today from the set-up that the day began with',
    check({ open }) {
      const store = open()
      assert.deepEqual([[...store.log.today()], store.log.lastSeq(), store.log.lastAt()], [[], 0, null])
      store.write(SOME)
      const newer = { ...configured, config: { ...referenceHall, closes: '17:00' } } as HallEvent
      store.write(batch(from(5, newer, closed(), opened('2026-03-03'), closed('B', AT + 9), newer)))
      both(store, open, ({ log }) => {
        const seqs = (list: Iterable<{ seq: number }>) => [...list].map(({ seq }) => seq)
        assert.deepEqual(seqs(log.after(7)), [8, 9])
        assert.deepEqual(seqs(log.after(9)), [])
        assert.deepEqual(seqs(log.today()), [5, 7, 8, 9])
        assert.deepEqual([log.lastSeq(), log.lastAt()], [9, AT])
        assert.deepEqual([log.wasOpened('2026-03-02'), log.wasOpened('2026-03-04')], [true, false])
      })
    },
  },
  {
    promise: 'the log tells the set-ups, the latest first, before any of them and as many as are asked for',
    check({ open }) {
      const store = open()
      store.write(batch(from(1, configured, opened('2026-03-02'), configured, closed(), configured)))
      both(store, open, ({ log }) => {
        const seqs = (before: number, most: number) => log.setUps(before, most).map(({ seq }) => seq)
        assert.deepEqual(seqs(Number.MAX_SAFE_INTEGER, 9), [5, 3, 1])
        assert.deepEqual(seqs(5, 1), [3])
        assert.deepEqual(seqs(1, 9), [])
        assert.deepEqual(log.setUps(2, 9)[0]!.event, configured)
      })
    },
  },
  {
    promise: 'the log tells what happened to a ticket, and under which dates it was written',
    check({ open }) {
      const at = (type: 'TicketCalled' | 'TicketFinished', booth: number): HallEvent =>
        ({
          type,
          ...meta,
          ticketId: 't2',
          booth,
          ...(type === 'TicketCalled' && { ahead: false }),
        }) as HallEvent
      const missed: HallEvent = { type: 'TicketMissed', ...meta, ticketId: 't2', cause: 'no-booth-open' }
      const back: HallEvent = {
        type: 'ClockCorrected',
        ...meta,
        from: AT,
        day: { ...DAY, date: '2026-03-01' },
      }
      const passed: HallEvent = { type: 'ClockCorrected', ...meta, from: AT }
      const store = open()
      store.write(
        batch(from(1, opened('2026-03-02'), missed, at('TicketCalled', 3), closed(), at('TicketCalled', 2))),
      )
      store.write(batch(from(6, at('TicketFinished', 2), back, passed)))
      both(store, open, ({ log }) => {
        assert.deepEqual(
          log.ofTicket(2).map(({ seq }) => seq),
          [2, 3, 5, 6],
        )
        assert.deepEqual(log.ofTicket(3), [])
        const [miss, call] = [
          { type: 'TicketMissed', booth: null, cause: 'no-booth-open' },
          { type: 'TicketCalled', booth: 3, cause: null },
        ]
        assert.deepEqual(log.callsAndMisses(2, 4), [miss, call])
        assert.equal(log.callsAndMisses(2, 5).length, 3)
        assert.deepEqual([...log.boothStages(1, 9)], [])
        assert.deepEqual([log.wasOpened('2026-03-01'), log.wasOpened('2026-03-03')], [true, false])
        assert.deepEqual(log.stretches(), [
          { seq: 1, date: '2026-03-02' },
          { seq: 7, date: '2026-03-01' },
        ])
      })
    },
  },
  {
    promise: 'a record is told from another by its first event and its last',
    check({ open }) {
      const store = open()
      assert.deepEqual([store.seen(), store.digestAt(1), store.gap()], [null, null, null])
      store.write(SOME)
      const seen = store.seen()!
      assert.deepEqual(seen, { hall: store.digestAt(1), seq: 4, last: store.digestAt(4) })
      assert.equal(new Set([1, 2, 3, 4].map(seq => store.digestAt(seq))).size, 4)
      store.write(batch(from(5, closed())))
      const last = store.digestAt(5)
      assert.equal(store.gap(), null)
      assert.deepEqual(open().seen(), { hall: seen.hall, seq: 5, last })
    },
  },
  {
    promise: 'it knows how far the audit trail beside it was seen to go, until that is given up',
    check({ open }) {
      const store = open()
      assert.equal(store.trail.known(), null)
      store.trail.note({ id: 3, digest: 'three' })
      store.trail.note({ id: 4, digest: 'four' })
      both(store, open, ({ trail }) => assert.deepEqual(trail.known(), { id: 4, digest: 'four' }))
      open().trail.forget()
      assert.equal(open().trail.known(), null)
    },
  },
  {
    promise: 'a new record can take the id of the hall that it goes on for, and one that has begun cannot',
    check({ open }) {
      const [first, other] = [crypto.randomUUID(), crypto.randomUUID()]
      const store = open()
      store.become(first)
      both(store, open, ({ hall }) => assert.equal(hall, first))
      const begun = open()
      begun.write(SOME)
      assert.throws(() => begun.become(other))
      both(begun, open, ({ hall }) => assert.equal(hall, first))
    },
  },
  {
    promise: 'a hall has an id that stays, and each follower is found where it was',
    check({ open }) {
      const store = open()
      const { hall } = store
      assert.match(hall, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      assert.equal(store.cursors.of('forecast'), 0)
      store.write(SOME)
      store.cursors.move('forecast', 3)
      store.cursors.move('notices', 2)
      store.cursors.move('forecast', 4)
      both(store, open, again => {
        assert.equal(again.hall, hall)
        assert.deepEqual([again.cursors.of('forecast'), again.cursors.of('notices')], [4, 2])
      })
    },
  },
  {
    promise:
      'a thing with a life of its own is found by its id, its keys and when it wakes, as it was kept last',
    check({ open }) {
      const thing = (id: string, state: object, keys: Keys, wakeAt: number | null = null): Kept => ({
        ...{ kind: 'case', id, state, keys, wakeAt },
      })
      const store = open()
      store.write(
        batch({
          aggregates: [
            thing('a', { n: 1 }, { due: 5, unit: 'X', gone: null }, AT),
            thing('b', { n: 2 }, { due: 3, unit: 'X' }, AT + 2),
            { ...thing('a', { n: 9 }, { due: 4 }, AT), kind: 'other' },
          ],
        }),
      )
      store.write(
        batch({
          aggregates: [thing('a', { n: 3 }, { due: 7, unit: 'Y' }, AT + 3), thing('c', {}, { due: 4 })],
        }),
      )
      both(store, open, ({ aggregates }) => {
        const ids = (list: Iterable<{ id: string }>) => [...list].map(({ id }) => id)
        assert.deepEqual(aggregates.of('case', 'a'), { n: 3 })
        assert.equal(aggregates.of('case', 'd'), null)
        assert.deepEqual(aggregates.of('other', 'a'), { n: 9 })
        assert.deepEqual(ids(aggregates.where('case', 'unit', 'X')), ['b'])
        assert.deepEqual(aggregates.where('case', 'unit', 'Y'), [{ id: 'a', state: { n: 3 } }])
        assert.deepEqual(ids(aggregates.where('case', 'gone', 'X')), [])
        assert.deepEqual(ids(aggregates.between('case', 'due', 3, 7)), ['b', 'c', 'a'])
        assert.deepEqual(ids(aggregates.between('case', 'due', 4, 6)), ['c'])
        assert.deepEqual(ids(aggregates.between('case', 'due', 3, 7, 'down')), ['a', 'c', 'b'])
        assert.deepEqual(
          aggregates.awake(AT + 2, 9).map(({ kind, id }) => `${kind} ${id}`),
          ['other a', 'case b'],
        )
        assert.deepEqual(ids(aggregates.awake(AT + 9, 2)), ['a', 'b'])
      })
      const again = open()
      again.write(batch({ aggregates: ['d', 'e', 'f'].map(id => thing(id, {}, { unit: 'Z' })) }))
      both(again, open, ({ aggregates }) => {
        const page = aggregates.where('case', 'unit', 'Z', { after: 'd', most: 1 })
        assert.deepEqual(
          page.map(({ id }) => id),
          ['e'],
        )
      })
    },
  },
  {
    promise:
      '[D1] a person is read by their reference, and found by all that is asked for, however a name is written',
    check({ open }) {
      const store = open()
      const ani = personOf('p1', {
        personal: { name: 'Ani Wijaya', phone: '+62811', email: 'ani@example.org' },
      })
      const budi = personOf('p2', { personal: { name: 'Budi', phone: '+62811', text: 'a word' } })
      const sick = personOf('p3', {
        purpose: 'priority',
        about: 'ticket:t2',
        personal: { reason: 'elderly' },
      })
      store.write(batch(people([ani, budi])))
      store.write(batch(people([sick])))
      both(store, open, ({ people: kept }) => {
        const refs = (by: Parameters<typeof kept.find>[0]) => kept.find(by).map(({ ref }) => ref)
        assert.deepEqual(['p1', 'p2', 'p3'].map(kept.get), [ani, budi, sick])
        assert.equal(kept.get('p4'), null)
        assert.deepEqual(refs({ phone: '+62811' }), ['p1', 'p2'])
        assert.deepEqual(refs({ phone: '+62811', name: 'ani WIJAYA' }), ['p1'])
        assert.deepEqual(refs({ email: 'ani@example.org' }), ['p1'])
        assert.deepEqual(refs({ about: 'ticket:t2' }), ['p3'])
        assert.deepEqual([refs({ name: 'Ani' }), refs({})], [[], []])
      })
    },
  },
  {
    promise:
      '[D2] who is erased is found by nothing, in the same batch as what happened; the others stay as they were',
    check({ open }) {
      const store = open()
      const [gone, stays] = [personOf('p1'), personOf('p2', { eraseAt: AT + 20 })]
      store.write(batch(people([gone, stays])))
      const wrong = { ...batch(from(7, closed())), ...people([], 'p2') }
      assert.throws(() => open().write(wrong), isStorageError)
      const again = open()
      again.write({ ...batch(from(1, closed())), ...people([personOf('p3')], 'p1', 'p9') })
      both(again, open, ({ people: kept, log }) => {
        assert.deepEqual(
          kept.find({ phone: '+628123456789' }).map(({ ref }) => ref),
          ['p2', 'p3'],
        )
        assert.deepEqual([kept.get('p1'), kept.get('p2')], [null, stays])
        assert.equal(log.lastSeq(), 1)
      })
    },
  },
  {
    promise: '[D3] it tells whose time is over, the earliest first',
    check({ open }) {
      const store = open()
      const until = (ref: string, eraseAt: number) => personOf(ref, { eraseAt })
      store.write(batch(people([until('p1', AT + 9), until('p2', AT + 5), until('p3', AT + 10)])))
      both(store, open, ({ people: kept }) => {
        assert.deepEqual(kept.due(AT + 4), [])
        assert.deepEqual(kept.due(AT + 9), [
          { ref: 'p2', purpose: 'notice' },
          { ref: 'p1', purpose: 'notice' },
        ])
      })
    },
  },
]
