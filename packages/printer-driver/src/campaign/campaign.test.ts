/** The short form of the fault campaign; `npm run campaign -w packages/printer-driver` is the long one. */
import { describe, expect, test } from 'vitest'
import { startVirtualPrinter } from '../../virtual/start.ts'
import { exampleTicket } from '../example-ticket.ts'
import { openPrinter } from '../printer.ts'
import { until } from '../testing/until.ts'
import { briskTiming, runCampaign } from './campaign.ts'
import { countPaper } from './paper-count.ts'
import { seededRandom } from './random.ts'

test('after every fault journal, paper and what was reported agree', { timeout: 90_000 }, async () => {
  const rounds = 35
  const { rounds: played } = await runCampaign(rounds, 20_161_012)
  expect(played).toHaveLength(rounds)
  process.stdout.write(`fault campaign: ${played.length} faults, journal, paper and ledger agree\n`)
})

describe.each(['tm-t88', 'generic-80', 'vkp80'])('status bytes gone mad on %s', profile => {
  test('never crash or wedge the driver', async () => {
    const virtual = await startVirtualPrinter({ profile })
    const printer = openPrinter(virtual.url, { profile, timing: briskTiming })
    const random = seededRandom(profile.length)
    await until(() => printer.status().canPrint, 'the printer to be ready')
    for (let burst = 0; burst < 150; burst++) {
      virtual.control.garbage(random.bytes(1 + random.below(200)))
      if (burst % 10 === 0) await new Promise(resolve => setTimeout(resolve, 5))
    }
    // Noise may have looked like anything, an XON after a power cut included; what the printer says next is the truth.
    let reason: string
    do {
      await until(() => printer.status().canPrint, 'the truth after the noise')
      const outcome = await printer.print({ id: 'A012', document: exampleTicket })
      reason = outcome.reason
      // Noise that is still on its way may turn a job away, before its first byte and never after it.
      expect(outcome.partial).toBe(false)
    } while (reason !== 'confirmed')
    expect(virtual.tickets()).toHaveLength(1)
    await printer.close()
    await virtual.close()
  })
})

test('the count of papers tells originals, copies and torn pieces apart', () => {
  const end = 'Gratis, tidak dipungut biaya'
  const piece = (...text: string[]) => ({ text }) as unknown as Parameters<typeof countPaper>[0][number]
  const pieces = [piece('A1', end), piece('A1'), piece('A1', ' SALINAN', 'A1', end), piece('A2', end)]
  expect(countPaper(pieces, 'A1')).toEqual({ originals: 1, copies: 1 })
})
