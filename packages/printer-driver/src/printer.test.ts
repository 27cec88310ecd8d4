/** The driver against the virtual printer, on real sockets and a real pseudo-terminal. */
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test as sequential } from 'vitest'
import { openMemoryJournal } from './job/journal.ts'
import type { PrintRequest } from './job/order.ts'
import { openPrinter } from './printer.ts'
import type { PrinterState } from './status/printer-status.ts'
import { keepingTime } from './testing/keeping-time.ts'
import { becomes, type OpenPair, pairsIn, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

/**
 * Nearly all that takes time here is a patience of the driver's, and patience can be had side by side: each test is handed
 * a way to open printers, and closes its own.
 */
const test = sequential.extend<{ pair: OpenPair }>({
  pair: async ({ task: _ }, use) => {
    const opened: { close(): Promise<void> }[] = []
    await use(pairsIn(opened))
    for (const one of opened.reverse()) await one.close()
  },
}).concurrent
/** The waits of a real hall in a third of the time, in the same order. */
const brisk = {
  timing: {
    ...{ pollEvery: 100, answerWithin: 200, reconnectAfter: [60, 120, 240] },
    ...{ blockedPatience: 300, clearWithin: 400, reserve: 3000, haste: 3 },
  },
}
/** 3,000 bytes: three parts, between which the printer is asked. */
const longDocument: PrintRequest['document'] = {
  blocks: [{ kind: 'image', image: { width: 400, height: 60, rows: new Uint8Array(50 * 60).fill(0xaa) } }],
}

test('a jammed cutter, a breakdown and a ticket that was not taken are seen', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({ profile: 'tm-t88' })
    virtual.control.jamCutter()
    await becomes(printer, 'cutter-error')
    virtual.control.clearCutter()
    await becomes(printer, 'ready')
    virtual.control.breakDown()
    await becomes(printer, 'error')

    const presenter = await pair({ profile: 'vkp80' })
    presenter.virtual.control.leaveTickets()
    await presenter.printer.print(ticket('A012'))
    await becomes(presenter.printer, 'ticket-not-taken')
    presenter.virtual.control.takeTicket()
    await becomes(presenter.printer, 'ready')
  }))

test('subscribers hear the state of now, every change once, and nothing after they left', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair()
    const heard: PrinterState[] = []
    const leave = printer.subscribe(({ state }) => heard.push(state))
    virtual.control.openCover()
    await becomes(printer, 'cover-open')
    leave()
    virtual.control.closeCover()
    await becomes(printer, 'ready')
    expect(heard).toEqual(['ready', 'cover-open'])
  }))

test('a subscriber that throws does no harm', ({ pair }) =>
  keepingTime(async () => {
    const complaints: string[] = []
    const { virtual, printer } = await pair({}, { log: (_, message) => complaints.push(message) })
    let calls = 0
    printer.subscribe(() => {
      if (calls++ > 0) throw new Error('broken screen')
    })
    virtual.control.openCover()
    await becomes(printer, 'cover-open')
    virtual.control.closeCover()
    await becomes(printer, 'ready')
    expect(complaints.filter(text => text.includes('broken screen')).length).toBe(2)
  }))

test('a pulled network cable is seen, and the printer comes back by itself', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({}, brisk)
    virtual.control.pullCable()
    await becomes(printer, 'offline')
    virtual.control.plugCable()
    await until(() => printer.status().state === 'ready', 'ready again', 6000)
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  }))

test('a pulled USB cable is seen at once, and the printer comes back by itself', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({ line: 'serial' })
    await virtual.control.unplug()
    await becomes(printer, 'offline')
    await virtual.control.plug()
    await until(() => printer.status().state === 'ready', 'ready again', 4000)
  }))

describe('a job in trouble', () => {
  test('waits for a cover that is closed soon, and is printed', ({ pair }) =>
    keepingTime(async () => {
      const { virtual, printer } = await pair()
      virtual.control.atByte(200, () => {
        virtual.control.openCover()
        setTimeout(() => virtual.control.closeCover(), 400)
      })
      expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
      expect(virtual.tickets()).toHaveLength(1)
    }))

  test('is cleared when the paper ends for long, and then printed as a marked copy on the new roll', async ({
    pair,
  }) => {
    const { virtual, printer } = await pair({}, brisk)
    virtual.control.atByte(200, () => virtual.control.takePaper())
    expect(await printer.print(ticket('A012'))).toMatchObject({
      outcome: 'not-printed',
      reason: 'paper-out',
      partial: true,
    })
    virtual.control.loadPaper()
    await becomes(printer, 'ready')
    expect(await printer.print(ticket('A012'))).toMatchObject({
      outcome: 'not-printed',
      reason: 'needs-copy-mark',
    })
    expect(await printer.print(ticket('A012', true))).toMatchObject({
      outcome: 'printed',
      attempt: 2,
      copy: true,
    })
    const originals = virtual.tickets().filter(({ text, qr }) => qr.length > 0 && !text.includes(' SALINAN'))
    expect(originals).toHaveLength(0)
    expect(virtual.tickets().at(-1)!.text).toContain(' SALINAN')
  })

  test('is unknown where the printer cannot clear, and known when it goes on after all', async ({ pair }) => {
    const { virtual, printer, resolved } = await pair({ profile: 'generic-80' }, brisk)
    virtual.control.atByte(200, () => virtual.control.openCover())
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown', reason: 'cover-open' })
    virtual.control.closeCover()
    await until(() => resolved.length > 0, 'the late word')
    expect(resolved[0]).toMatchObject({ id: 'A012', outcome: 'printed', attempt: 1 })
    expect(printer.journal.unresolved()).toEqual([])
  })

  test('is unknown after a power cut, and the next one comes out whole', ({ pair }) =>
    keepingTime(async () => {
      const { virtual, printer } = await pair({}, brisk)
      virtual.control.atByte(200, () => virtual.control.powerCycle(200))
      expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown' })
      await until(() => printer.status().canPrint, 'ready again', 4000)
      expect(await printer.print(ticket('A013'))).toMatchObject({ outcome: 'printed' })
      expect(virtual.tickets().at(-1)).toMatchObject({ isCut: true, qr: [expect.any(String)] })
    }))

  test('is not believed to be printed by noise that looks like an answer', async ({ pair }) => {
    const { virtual, printer } = await pair({ profile: 'generic-80' }, brisk)
    virtual.control.atByte(100, () => {
      virtual.control.takePaper()
      virtual.control.garbage(Uint8Array.of(0x00, 0x80, 0x0c, 0xff, 0x03))
    })
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown' })
  })

  test('is not believed to be printed by two bytes like answers before it was asked', async ({ pair }) => {
    const { virtual, printer } = await pair({ profile: 'generic-80', line: 'serial' }, brisk)
    virtual.control.atByte(1500, () => {
      virtual.control.powerOff()
      virtual.control.garbage(Uint8Array.of(0x05, 0x03))
    })
    expect(await printer.print({ id: 'A012', document: longDocument })).toMatchObject({ outcome: 'unknown' })
    expect(virtual.tickets()).toEqual([])
  })

  test.for([
    { what: 'behind', noise: [0x05, 0x03, 0x99] },
    { what: 'before', noise: [0x99, 0x05, 0x03] },
  ])(
    'is not believed to be printed by two bytes like answers with more noise $what',
    async ({ noise }, { pair }) => {
      const { virtual, printer, resolved } = await pair({ profile: 'generic-80', line: 'serial' }, brisk)
      virtual.control.atByte(100, () => {
        virtual.control.openCover()
        setTimeout(() => virtual.control.garbage(Uint8Array.from(noise)), 20)
      })
      expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown' })
      virtual.control.garbage(Uint8Array.from(noise))
      // Longer than noise is waited for.
      await wait(300)
      expect(resolved).toEqual([])
      expect(virtual.tickets()).toEqual([])
    },
  )

  test('is known to be printed where noise came between, after one more question', ({ pair }) =>
    keepingTime(async () => {
      const { virtual, printer } = await pair({ profile: 'generic-80', line: 'serial' })
      virtual.control.atByte(100, () => {
        virtual.control.openCover()
        setTimeout(() => virtual.control.garbage(Uint8Array.of(0x99, 0xa5, 0xe3)), 5)
        setTimeout(() => virtual.control.closeCover(), 100)
      })
      expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
      expect(virtual.tickets()).toHaveLength(1)
    }))

  test('is not sent at all when the journal cannot be written', async ({ pair }) => {
    const journal = { ...openMemoryJournal(), begin: () => Promise.reject(new Error('disk full')) }
    const { virtual, printer } = await pair({}, { journal })
    expect(await printer.print(ticket('A012'))).toMatchObject({
      outcome: 'not-printed',
      reason: 'journal-failed',
    })
    expect(virtual.tickets()).toHaveLength(0)
  })

  test('given up while the journal is being written is closed in the journal too', async ({ pair }) => {
    const memory = openMemoryJournal()
    let isSynced = (): void => {}
    const synced = new Promise<void>(resolve => {
      isSynced = resolve
    })
    const begin: typeof memory.begin = attempt => {
      virtual.control.jamCutter()
      return synced.then(() => memory.begin(attempt))
    }
    const { virtual, printer } = await pair({}, { journal: { ...memory, begin } })
    const printing = printer.print(ticket('A012'))
    await becomes(printer, 'cutter-error')
    isSynced()
    expect(await printing).toMatchObject({ outcome: 'not-printed', reason: 'cutter-error', partial: false })
    expect(memory.attemptsOf('A012')).toMatchObject([{ state: 'not-printed', partial: false }])
  })

  test('that is asked for twice at once is printed once', ({ pair }) =>
    keepingTime(async () => {
      const { virtual, printer } = await pair()
      const [one, other] = await Promise.all([printer.print(ticket('A012')), printer.print(ticket('A012'))])
      expect(one).toEqual(other)
      expect(virtual.tickets()).toHaveLength(1)
    }))

  test('with a document that cannot be composed is refused in words', async ({ pair }) => {
    const { printer } = await pair()
    const document = { blocks: [{ kind: 'qr', data: 'x'.repeat(5000) } as const] }
    expect(await printer.print({ id: 'X', document })).toMatchObject({ reason: 'document-invalid' })
  })
})

test('jobs are printed in order, one after the other', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair()
    const ids = Array.from({ length: 12 }, (_, index) => `A${index}`)
    const document = (id: string) => ({
      blocks: [{ kind: 'text', text: id } as const, { kind: 'cut' } as const],
    })
    const outcomes = await Promise.all(ids.map(id => printer.print({ id, document: document(id) })))
    expect(outcomes.every(({ outcome }) => outcome === 'printed')).toBe(true)
    expect(virtual.tickets().flatMap(({ text }) => text)).toEqual(ids)
  }))

test('a picture larger than the receive buffer is held back by XON/XOFF and comes out whole', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({
      line: 'serial',
      flow: 'xon',
      baudRate: 115200,
      paced: true,
      bufferBytes: 4096,
      mmPerSecond: 100,
    })
    const image = { width: 576, height: 120, rows: new Uint8Array(72 * 120).fill(0xaa) }
    const document = { blocks: [{ kind: 'image', image } as const, { kind: 'cut' } as const] }
    expect(await printer.print({ id: 'logo', document })).toMatchObject({ outcome: 'printed' })
    expect(virtual.state().lostBytes).toBe(0)
  }))

test('closing ends everything: the job, the polling, the cable', async ({ pair }) => {
  const { virtual, printer } = await pair()
  virtual.control.atByte(100, () => virtual.control.openCover())
  const printing = printer.print(ticket('A012'))
  await becomes(printer, 'cover-open')
  await printer.close()
  expect(await printing).toMatchObject({ outcome: 'unknown', reason: 'closed' })
  expect(await printer.print(ticket('A013'))).toMatchObject({ outcome: 'not-printed', reason: 'closed' })
  expect(printer.status()).toMatchObject({ state: 'offline', canPrint: false })
})

test('virtual: prints inside the process', async ({ onTestFinished }) => {
  const printer = openPrinter('virtual:?profile=tm-t82')
  onTestFinished(() => printer.close())
  await until(() => printer.status().canPrint, 'the printer to be ready')
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
})

test('a printer that waits for the rest of a broken command is woken, not given up', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({ line: 'serial', baudRate: 115200 }, brisk)
    virtual.control.pullCable()
    await becomes(printer, 'offline')
    virtual.control.plugCable()
    // The beginning of a raster of 3,000 bytes, as it was left by a break in the middle.
    await printer.ask(Uint8Array.of(0x1d, 0x76, 0x30, 0, 30, 0, 100, 0), () => undefined, 50)
    await until(() => printer.status().canPrint, 'the printer to answer again', 6000)
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  }))

test('an XOFF that was only noise does not stop the line for ever', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({ line: 'serial', flow: 'xon' }, brisk)
    virtual.control.garbage(Uint8Array.of(0x13))
    await becomes(printer, 'offline')
    await until(() => printer.status().canPrint, 'the printer to be ready again', 4000)
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  }))

test('a job that begins while the line is stopped is answered, and the next one is printed', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({ line: 'serial', flow: 'xon' }, brisk)
    virtual.control.garbage(Uint8Array.of(0x13))
    await printer.ask(Uint8Array.of(0x10, 0x04, 1), () => undefined, 100)
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'not-printed', reason: 'offline' })
    await becomes(printer, 'offline')
    await until(() => printer.status().canPrint, 'the printer to be ready again', 4000)
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
  }))

test('the next job waits while the cable is opened again after one that was broken off', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair(
      { line: 'serial', flow: 'xon', baudRate: 115200, paced: true },
      brisk,
    )
    virtual.control.atByte(1500, () => virtual.control.garbage(Uint8Array.of(0x13)))
    expect(await printer.print({ id: 'A012', document: longDocument })).toMatchObject({ outcome: 'unknown' })
    expect(await printer.print(ticket('A013'))).toMatchObject({ outcome: 'printed' })
  }))

test('a ticket that was left in the presenter is pushed out before the next one', ({ pair }) =>
  keepingTime(async () => {
    const { virtual, printer } = await pair({ profile: 'vkp80' })
    virtual.control.leaveTickets()
    await printer.print(ticket('A012'))
    await becomes(printer, 'ticket-not-taken')
    const ejected: boolean[] = []
    virtual.onChange(() => ejected.push(virtual.state().ticketInOutput))
    expect(await printer.print(ticket('A013'))).toMatchObject({ outcome: 'printed' })
    expect(ejected).toEqual([false, true])
  }))

test('the answers to its own clearing up are not taken for the late word of a lost job', async ({ pair }) => {
  const { virtual, printer, resolved } = await pair({ line: 'serial', profile: 'generic-80' }, brisk)
  virtual.control.atByte(100, () => virtual.control.pullCable())
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown', reason: 'line-lost' })
  virtual.control.plugCable()
  await until(() => printer.status().canPrint, 'the printer to be ready again', 8000)
  expect(await printer.print(ticket('A012', true))).toMatchObject({ outcome: 'printed', attempt: 2 })
  expect(resolved).toEqual([])
  expect(printer.journal.attemptsOf('A012').map(({ state }) => state)).toEqual(['unknown', 'printed'])
})
