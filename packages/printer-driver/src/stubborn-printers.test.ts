/** Printers that are bought, and that no manual describes: paper goes on, and nothing is claimed that is not there. */
import { afterAll, describe, expect, test } from 'vitest'
import type { VirtualPrinter } from '../virtual/index.ts'
import type { Manners } from '../virtual/manners.ts'
import { campaignTicket } from './campaign/paper-count.ts'
import type { PrintOutcome } from './job/outcome.ts'
import type { Printer } from './printer-face.ts'
import { findProfile } from './profile/find.ts'
import type { PrinterState } from './status/printer-status.ts'
import { keepingTime } from './testing/keeping-time.ts'
import { pairsIn, prompt, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened)
const timing = { ...prompt.timing, reserve: 3000 }
/** Where the mechanics are not the question. */
const hasty = { timing: { ...prompt.timing, reserve: 3000, haste: 3 } }

/** Where a word is waited for in vain. */
const inAHurry = { timing: { ...prompt.timing, reserve: 600, haste: 3 } }

/** Three visitors, one after the other; what became of their papers. */
async function printThree(printer: Printer): Promise<PrintOutcome[]> {
  const outcomes: PrintOutcome[] = []
  for (const id of ['B001', 'B002', 'B003']) {
    await until(() => printer.status().canPrint, 'the printer to be ready')
    outcomes.push(await printer.print(ticket(id)))
  }
  return outcomes
}

const states = (printer: Printer): PrinterState[] => {
  const seen: PrinterState[] = []
  printer.subscribe(({ state }) => seen.push(state))
  return seen
}
const wholeOnes = (tickets: readonly { text: readonly string[]; qr: readonly string[] }[]): number =>
  tickets.filter(({ text, qr }) => qr.length === 1 && text.includes('A012')).length

describe.concurrent('never stuck', () => {
  test('a printer that never answers a queued question prints on, and ops are told what it does not say', async () => {
    const manners = { answersQueued: false, cutMs: 300 }
    const { virtual, printer } = await pair({ profile: 'generic-80', manners }, hasty)
    const seen = states(printer)
    const outcomes = await printThree(printer)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown'])
    await until(() => wholeOnes(virtual.tickets()) === 3, 'three whole tickets')
    expect(seen).not.toContain('offline')
    expect(printer.status().detail).toContain('GS r')
    // What was learnt is used: nobody waits for a word that never comes, the reserve and all.
    const start = performance.now()
    expect(await printer.print(ticket('A015'))).toMatchObject({ reason: 'unconfirmed' })
    expect(performance.now() - start).toBeLessThan(hasty.timing.reserve)
  })

  test('what a printer does not answer is asked again when it was switched off and on', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair(
        { profile: 'generic-80', manners: { answersQueued: false } },
        hasty,
      )
      await printThree(printer)
      virtual.control.behave({ answersQueued: true })
      virtual.control.powerOff()
      await until(() => printer.status().state === 'offline', 'offline')
      virtual.control.powerOn()
      await until(() => printer.status().canPrint, 'ready again')
      expect(await printer.print(ticket('A015'))).toMatchObject({ outcome: 'printed' })
      expect(printer.status().detail).not.toContain('GS r')
    }))

  test('a printer that says XON again and again was not switched off and on each time', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair({ profile: 'generic-80', manners: { saysXon: true } }, hasty)
      const outcomes = await printThree(printer)
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['printed', 'printed', 'printed'])
      expect(wholeOnes(virtual.tickets())).toBe(3)
    }))

  test('one lost answer beside a slow blade costs one word and no visitor after it', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair({ profile: 'generic-80', manners: { cutMs: 1600 } }, { timing })
      const seen = states(printer)
      virtual.control.loseAnswers(1)
      const outcomes = await printThree(printer)
      expect(outcomes.slice(1).map(({ outcome }) => outcome)).toEqual(['printed', 'printed'])
      expect(wholeOnes(virtual.tickets())).toBe(3)
      expect(seen).not.toContain('offline')
    }))

  test('a printer that is silent while it prints is not reset, and a ticket with a logo comes out whole', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair(
        { profile: 'generic-80', mmPerSecond: 80, manners: { realTimeWhenIdle: true } },
        { timing },
      )
      const seen = states(printer)
      const image = { width: 400, height: 120, rows: new Uint8Array(50 * 120).fill(0xaa) }
      const document = { blocks: [{ kind: 'image', image } as const, ...ticket('A012').document!.blocks] }
      expect(await printer.print({ id: 'A012', document })).toMatchObject({ reason: 'confirmed' })
      expect(await printer.print({ id: 'A013', document })).toMatchObject({ outcome: 'printed' })
      expect(seen).not.toContain('offline')
      expect(wholeOnes(virtual.tickets())).toBe(2)
    }))

  test('1.2 kB at 9,600 baud take their time', () =>
    keepingTime(async () => {
      const how = { profile: 'generic-58', line: 'serial', baudRate: 9600, paced: true } as const
      const { virtual, printer } = await pair(how, prompt)
      const document = {
        blocks: [
          { kind: 'qr', data: 'https://example.test/t/0123456789', size: 6 } as const,
          ...ticket('A012').document!.blocks,
        ],
      }
      expect(await printer.print({ id: 'A012', document })).toMatchObject({ outcome: 'printed' })
      expect(virtual.tickets()).toHaveLength(1)
    }))

  test('answers that come later than they are waited for end in the truth', () =>
    keepingTime(async () => {
      const late = { profile: 'generic-80', manners: { lateMs: [150, 300] } } as const
      const { virtual, printer } = await pair(late, { timing: { answerWithin: 120, reserve: 5000 } })
      const outcomes = await printThree(printer)
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['printed', 'printed', 'printed'])
      expect(wholeOnes(virtual.tickets())).toBe(3)
    }))
})

/** Every outcome is *unknown* where the machine keeps time, and none is *printed* where it does not. */
async function isInDoubt(attempt: () => Promise<PrintOutcome[]>): Promise<void> {
  const claims: string[] = []
  await keepingTime(async () => {
    const outcomes = (await attempt()).map(({ outcome }) => outcome)
    claims.push(...outcomes)
    expect(new Set(outcomes)).toEqual(new Set(['unknown']))
  })
  expect(claims).not.toContain('printed')
}

describe.concurrent('printed is never claimed of paper that is not there', () => {
  const slow = { profile: 'generic-80', mmPerSecond: 60 } as const

  test.each(['generic-80', 'tm-t88'])(
    'cover and paper gone together on %s: the one does not hide the other',
    async profile => {
      const { virtual, printer } = await pair({ ...slow, profile }, { timing })
      virtual.control.atByte(250, () => {
        virtual.control.openCoverAndTakePaper()
        setTimeout(() => virtual.control.loadPaper(), 900)
        setTimeout(() => virtual.control.closeCover(), 1200)
      })
      const printing = printer.print(ticket('A012'))
      await until(() => printer.status().state === 'cover-open', 'the cover')
      expect(printer.status().conditions).toEqual(['cover-open', 'paper-out'])
      expect(await printing).toMatchObject({ partial: true, reason: 'paper-out' })
    },
  )

  test('three zeros of a dying line are no answers', () =>
    isInDoubt(async () => {
      const { virtual, printer, resolved } = await pair({ ...slow, line: 'serial' }, { timing })
      virtual.control.atByte(330, () => {
        setTimeout(() => {
          virtual.control.powerOff()
          virtual.control.garbage(new Uint8Array(3))
        }, 400)
      })
      return [await printer.print(ticket('A012')), ...resolved]
    }))

  // Fewer zeros than answers are lost, or more: as many as were lost are the gap that docs/hardware.md admits.
  test.each([
    { atByte: 320, offMs: 400, zeros: 0 },
    { atByte: 60, offMs: 520, zeros: 1 },
    { atByte: 200, offMs: 520, zeros: 12 },
    { atByte: 320, offMs: 400, zeros: 16 },
  ])(
    'power that comes back in mid-ticket: away at byte $atByte of 9,600 baud for $offMs ms, with $zeros zeros',
    ({ atByte, offMs, zeros }) =>
      isInDoubt(async () => {
        const how = {
          profile: 'generic-58',
          line: 'serial',
          baudRate: 9600,
          flow: 'xon',
          paced: true,
        } as const
        const { virtual, printer } = await pair(how, prompt)
        virtual.control.atByte(atByte, () => {
          virtual.control.powerOff()
          virtual.control.garbage(new Uint8Array(zeros))
          setTimeout(() => virtual.control.powerOn(), offMs)
        })
        return [await printer.print({ id: 'A012', document: campaignTicket('A012') })]
      }),
  )

  test.each<[string, Partial<Manners>, string]>([
    ['a queued question', { queuedOnReceipt: true }, 'generic-80'],
    ['the process id', { idOnReceipt: true }, 'tm-t88'],
  ])('a clone that answers %s on receipt says nothing of paper', async (_, manners, profile) => {
    const { virtual, printer } = await pair({ ...slow, profile, manners }, { timing })
    virtual.control.atByte(200, () => setTimeout(() => virtual.control.takePaper(), 500))
    expect((await printer.print(ticket('A012'))).outcome).not.toBe('printed')
  })

  test('a clone that answers a queued question on receipt says in it that the paper has ended', async () => {
    const manners = {
      queuedOnReceipt: true,
      realTimeWhenIdle: true,
      silentAtStandstill: true,
      reportsItself: false,
    }
    // The wire is slower than the paper, so no answer comes too early.
    const how = { profile: 'generic-58', line: 'serial', baudRate: 9600, paced: true, manners } as const
    const { virtual, printer } = await pair(how, prompt)
    virtual.control.atByte(250, () => virtual.control.takePaper())
    const document = campaignTicket('A012')
    expect(await printer.print({ id: 'A012', document })).toMatchObject({ outcome: 'unknown', partial: true })
  })

  test.each(['generic-80', 'tm-t88'])(
    'a buffer lost in mid-ticket on %s, and the printer ready at once',
    async profile => {
      const claimed: string[] = []
      const loseAt = async (moment: number) => {
        const { virtual, printer } = await pair({ ...slow, profile, line: 'serial', paced: true }, { timing })
        virtual.control.atByte(moment, () => virtual.control.loseBuffer())
        claimed.push((await printer.print(ticket('A012'))).outcome)
        expect((await printThree(printer)).map(({ reason }) => reason)).toContain('confirmed')
      }
      await keepingTime(async () => {
        await Promise.all([120, 200, 290].map(loseAt))
      })
      // Of every attempt: a machine that stands still makes no paper.
      expect(new Set(claimed)).toEqual(new Set(['unknown']))
    },
  )

  test('a late answer does not confirm the next ticket', async () => {
    const how = { ...slow, manners: { lateMs: [150, 300] } } as const
    const { virtual, printer } = await pair(how, { timing: { answerWithin: 120, reserve: 300 } })
    await printer.print(ticket('A012'))
    virtual.control.atByte(250, () => setTimeout(() => virtual.control.takePaper(), 300))
    expect((await printer.print(ticket('A013'))).outcome).not.toBe('printed')
  })
})

describe.concurrent('a roll that is changed while the printer says nothing of it', () => {
  const silent = { realTimeWhenIdle: true, silentAtStandstill: true }
  const unseen = { ...silent, reportsItself: false }
  const quick = { profile: 'generic-80', mmPerSecond: 400 } as const

  /** Cover and paper, in mid-ticket. */
  function changeRoll({ control }: VirtualPrinter, takesMs: number): void {
    control.atByte(250, () => {
      control.openCoverAndTakePaper()
      setTimeout(() => {
        control.loadPaper()
        control.closeCover()
      }, takesMs)
    })
  }

  test.each<[string, Partial<Manners>]>([
    ['is silent until the ticket is done', unseen],
    ['says that all is well', { alwaysWell: true, reportsItself: false }],
  ])('makes two halves, and one that %s does not claim them: its word comes late', async (_, manners) => {
    // A hand takes its time, far from what a busy machine may add to a ticket, and as far from the end of patience.
    const unhurried = { timing: { reserve: 4000, haste: 3 } }
    const claims: string[] = []
    await keepingTime(async () => {
      const { virtual, printer, resolved } = await pair({ ...quick, manners }, unhurried)
      for (const id of ['A012', 'A013']) {
        changeRoll(virtual, id === 'A012' ? 2000 : 1600)
        const { outcome, reason } = await printer.print(ticket(id))
        claims.push(outcome)
        expect(reason).toBe('late-word')
        // The copy comes at once, and no slip before it.
        const papers = virtual.tickets().length
        expect(await printer.print(ticket(id, true))).toMatchObject({ outcome: 'printed', copy: true })
        expect(virtual.tickets()).toHaveLength(papers + 1)
      }
      claims.push(...resolved.map(({ outcome }) => outcome))
    })
    expect(new Set(claims)).toEqual(new Set(['unknown']))
  })

  test('is not claimed either where it takes so long that nobody waits for the word any more', async () => {
    const claims: string[] = []
    await keepingTime(async () => {
      const { virtual, printer, resolved } = await pair({ ...quick, manners: unseen }, inAHurry)
      changeRoll(virtual, 2500)
      const { outcome, partial } = await printer.print(ticket('A012'))
      claims.push(outcome)
      expect(partial).toBe(true)
      await until(() => virtual.tickets().some(({ qr }) => qr.length === 1), 'the second half')
      await until(() => printer.status().canPrint, 'the printer to be ready again')
      expect((await printer.print(ticket('A013'))).outcome).toBe('printed')
      claims.push(...resolved.map(it => it.outcome))
    })
    expect(new Set(claims)).toEqual(new Set(['unknown']))
  })

  test('is no doubt where the printer reports: a cover that it told of may make its word late', () =>
    keepingTime(async () => {
      const { virtual, printer } = await pair({ ...quick, manners: silent }, hasty)
      virtual.control.atByte(250, () => {
        virtual.control.openCover()
        setTimeout(() => virtual.control.closeCover(), 900)
      })
      expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed' })
    }))

  test('is not what a slow blade is taken for: one ticket is in doubt, and then it is known', () =>
    keepingTime(async () => {
      const { printer } = await pair({ ...quick, manners: { ...unseen, cutMs: 1000 } }, hasty)
      const outcomes = await printThree(printer)
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'printed', 'printed'])
    }))
})

test('the profile knows how fast paper can be', () => {
  expect(findProfile('generic-80').fastestMmPerSecond).toBeGreaterThan(
    findProfile('generic-80').speedMmPerSecond,
  )
})
