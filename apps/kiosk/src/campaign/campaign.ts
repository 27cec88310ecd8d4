/**
 * Days full of faults in whole halls: the real server, the kiosk's agent in a process of its own, and a printer of each
 * model on a real pseudo-terminal. Each round has a seed of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seededRandom } from '@antrean/printer-driver/campaign'
import { startVirtualPrinter } from '@antrean/printer-driver/virtual'
import { openTestServer } from '../testing/hall.ts'
import { faults } from './faults.ts'
import { startKiosk } from './killable-kiosk.ts'
import { playRound, type RoundReport } from './round.ts'

const LOGO = path.join(import.meta.dirname, '../../../../demo/hall-mark.png')
const MODELS = ['tm-t88', 'generic-80', 'vkp80', 'eu-m30', 'star-tsp650ii'] as const

/** Throws at the first round in which disk, paper and server disagree, naming its model and seed. */
export async function runHallCampaign(
  rounds: number,
  seed: number,
  { halls = MODELS.length, onRound = () => {} }: { halls?: number; onRound?: () => void } = {},
): Promise<RoundReport[]> {
  const models = MODELS.slice(0, halls)
  const days = models.map((model, n) => {
    const share = Math.ceil((rounds - n) / models.length)
    return playDay(model, share, seed + n * 1_000_000, onRound)
  })
  // Every hall is closed before the first failure is told.
  const ended = await Promise.allSettled(days)
  return ended.flatMap(day => {
    if (day.status === 'rejected') throw day.reason
    return day.value
  })
}

async function playDay(model: string, rounds: number, seed: number, onRound: () => void) {
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-'))
  const data = path.join(folder, 'kiosk')
  const server = await openTestServer(path.join(folder, 'server'))
  const virtual = await startVirtualPrinter({
    line: 'serial',
    profile: model,
    baudRate: 115200,
    flow: 'xon',
    paced: true,
  })
  const kiosk = startKiosk([
    ...['--server', server.wire.url, '--token', server.token],
    ...['--printer', `${virtual.url}&profile=${model}`, '--data', data, '--logo', LOGO],
  ])
  const reports: RoundReport[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(seed + round)
      const fault = random.pick(faults)
      try {
        reports.push(await playRound({ server, virtual, kiosk, folder: data }, fault, random))
      } catch (error) {
        const { message } = error as Error
        throw new Error(`${model}, seed ${seed + round}, ${fault.name}: ${message}`)
      }
      onRound()
    }
    return reports
  } finally {
    await kiosk.kill()
    await virtual.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
