/**
 * Days full of faults, on real pseudo-terminals: several printers of different models at once, each with its own
 * journal on disk, each round with a seed of its own.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from '../../virtual/start.ts'
import { openFileJournal } from '../job/file-journal.ts'
import { openPrinter } from '../printer.ts'
import type { Printer } from '../printer-face.ts'
import { findProfile } from '../profile/find.ts'
import { until } from '../testing/until.ts'
import type { Timing } from '../timing.ts'
import { type Fault, faults } from './faults.ts'
import { killKioskAt } from './killed-kiosk.ts'
import { oddities } from './oddities.ts'
import { seededRandom } from './random.ts'
import { playRound, type RoundReport } from './round.ts'

/** The waits of a real hall, ten times faster; their order is the same. */
export const briskTiming: Timing = {
  pollEvery: 40,
  answerWithin: 120,
  freshFor: 50,
  reconnectAfter: [20, 40, 80],
  blockedPatience: 400,
  clearWithin: 200,
  reserve: 700,
  haste: 3,
}

export type CampaignReport = {
  readonly rounds: readonly RoundReport[]
}

export const everyFault: readonly Fault[] = [...faults, ...oddities]

type SetUp = VirtualPrinterOptions & { readonly profile: string }
const serial = { line: 'serial', baudRate: 115200, flow: 'xon', paced: true } as const
/** Printers as halls have them; each has a day of its own. */
export const setUps: readonly SetUp[] = [
  { profile: 'tm-t88', ...serial },
  { profile: 'generic-80', ...serial },
  { profile: 'vkp80', ...serial },
  { profile: 'eu-m30', ...serial },
  { profile: 'star-tsp650ii', ...serial },
  // 9,600 baud where hands are four times as fast as real ones.
  { profile: 'generic-58', ...serial, baudRate: 38400 },
  { profile: 'generic-80', line: 'tcp' },
]

/** Throws at the first round in which journal, paper and ledger disagree, naming its seed. */
export async function runCampaign(
  rounds: number,
  seed: number,
  onRound: () => void = () => {},
): Promise<CampaignReport> {
  const days = setUps.map((setUp, index) => {
    const share = Math.ceil((rounds - index) / setUps.length)
    return playDay(setUp, share, seed + index * 1_000_000, onRound)
  })
  return { rounds: (await Promise.all(days)).flat() }
}

async function playDay(
  setUp: SetUp,
  rounds: number,
  seed: number,
  onRound: () => void,
): Promise<RoundReport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-'))
  const path = join(folder, 'journal.jsonl')
  const virtual = await startVirtualPrinter({
    ...setUp,
    seed,
    // As fast as the profile allows, in a world that runs that much faster.
    mmPerSecond: findProfile(setUp.profile).fastestMmPerSecond * briskTiming.haste,
  })
  let printer = await openKiosk(virtual, path)
  const reports: RoundReport[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(seed + round)
      onRound()
      const number = `A${String(round + 1).padStart(3, '0')}`
      try {
        if (random.below(12) === 0) {
          await closeKiosk(printer)
          const killed = await killKioskAt(virtual, path, number, random)
          printer = await openKiosk(virtual, path)
          reports.push({
            ...killed,
            ...(await playRound(virtual, printer, number, faults[0]!, random)),
            fault: killed.fault,
          })
        } else {
          reports.push(await playRound(virtual, printer, number, random.pick(everyFault), random))
        }
      } catch (error) {
        const { message } = error as Error
        throw new Error(
          `${setUp.profile} on ${setUp.line}, seed ${seed + round}: ${message}\nlast: ${JSON.stringify(reports.slice(-3))}`,
        )
      }
    }
    return reports
  } finally {
    await closeKiosk(printer)
    await virtual.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function openKiosk(virtual: VirtualPrinter, path: string): Promise<Printer> {
  const journal = await openFileJournal(path)
  const printer = openPrinter(virtual.url, { profile: virtual.profile, journal, timing: briskTiming })
  await until(() => printer.status().canPrint, 'the printer to be ready')
  return printer
}

async function closeKiosk(printer: Printer): Promise<void> {
  await printer.close()
  await printer.journal.close()
}
