/** Property: whatever bytes and silences come from the other end, a job ends within a bound that is written down. */
import { createServer, type Socket } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { briskTiming } from './campaign/campaign.ts'
import { exampleTicket } from './example-ticket.ts'
import { longestClearMs } from './job/clear.ts'
import { longestJobMs } from './job/machine.ts'
import { placeOrder } from './job/order.ts'
import { openPrinter } from './printer.ts'
import { parsePrinterUrl } from './printer-url.ts'
import type { PrinterProfile } from './profile/profile.ts'

/** The whole second of the property is short, so the waits are too. */
const timing = {
  ...briskTiming,
  answerWithin: 40,
  blockedPatience: 150,
  clearWithin: 60,
  reserve: 150,
  haste: 20,
}

/** No answer of this test is later. */
const slowestMs = 600

/** As docs/hardware.md has it. */
function bound(profile: PrinterProfile, url: string): number {
  const workplace = { address: parsePrinterUrl(url), profile, timing, storedLogos: new Set<string>() }
  const { budget, workMs, leastMs } = placeOrder({ id: 'A012', document: exampleTicket }, 1, workplace, false)
  const askWithin = timing.answerWithin * 3 + slowestMs * 8
  const { blockedPatience, clearWithin } = timing
  const rules = {
    budget,
    workMs,
    leastMs,
    askWithin,
    blockedPatience,
    clearWithin,
    clears: true,
    confirms: true,
  }
  return longestClearMs(timing, slowestMs) + longestJobMs(rules)
}

type Moment = { readonly afterMs: number; readonly bytes: readonly number[]; readonly hangsUp: boolean }
const statusLike = fc.constantFrom(
  0x12,
  0x16,
  0x1a,
  0x00,
  0x0c,
  0x10,
  0x0f,
  0x11,
  0x13,
  0x37,
  0x25,
  0x22,
  0x5f,
  0x32,
)
const story: fc.Arbitrary<Moment[]> = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 60 }),
    bytes: fc.array(fc.oneof(statusLike, fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    hangsUp: fc.integer({ min: 0, max: 9 }).map(dice => dice === 0),
  }),
  { minLength: 1, maxLength: 8 },
)
/** How it answers a question about its state, so that a job gets beyond the first. */
const manner = fc.record({ answers: fc.constantFrom(0x12, 0x16, undefined), echoes: fc.boolean() })

test.each(['tm-t88', 'generic-80', 'vkp80iii'])(
  'a job on %s ends within its bound',
  { timeout: 60_000 },
  async profile => {
    await fc.assert(
      fc.asyncProperty(story, manner, async (moments, { answers, echoes }) => {
        const sockets = new Set<Socket>()
        const server = createServer(socket => {
          sockets.add(socket)
          socket.on('error', () => {})
          socket.on('data', bytes => {
            if (answers !== undefined)
              for (const byte of bytes) if (byte === 0x04) socket.write(Uint8Array.of(answers))
            if (echoes) socket.write(bytes)
          })
          let at = 0
          for (const { afterMs, bytes, hangsUp } of [...moments, ...moments]) {
            at += afterMs
            setTimeout(
              () => (hangsUp ? socket.destroy() : socket.writable && socket.write(Uint8Array.from(bytes))),
              at,
            )
          }
        })
        await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
        const { port } = server.address() as { port: number }
        const url = `tcp://127.0.0.1:${port}`
        const printer = openPrinter(url, { profile, timing })
        const start = performance.now()
        const first = await printer.print({ id: 'A012', document: exampleTicket })
        const second = await printer.print({ id: 'A013', document: exampleTicket })
        const tookMs = performance.now() - start
        await printer.close()
        for (const socket of sockets) socket.destroy()
        server.close()
        expect(tookMs).toBeLessThan(2 * bound(printer.profile, url))
        // None of them printed anything, and hardly any chance says so in the right form.
        expect([first.outcome, second.outcome]).not.toContain('printed')
      }),
      { numRuns: 12 },
    )
  },
)
