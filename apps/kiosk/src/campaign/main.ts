/** `npm run campaign -w apps/kiosk -- [ROUNDS] [SEED]`: the long form, 600 rounds unless told. */
import { runHallCampaign } from './campaign.ts'

const [, , rounds = '600', seed = String(Date.now() % 1_000_000)] = process.argv
const start = performance.now()
let done = 0
const played = await runHallCampaign(Number(rounds), Number(seed), {
  onRound: () => {
    if (++done % 20 === 0) process.stderr.write(`${done} of ${rounds}\n`)
  },
})
const counts = new Map<string, Map<string, number>>()
for (const { fault, path } of played) {
  const row = counts.get(fault) ?? new Map<string, number>()
  counts.set(fault, row.set(path, (row.get(path) ?? 0) + 1))
}
for (const [fault, paths] of counts) {
  process.stdout.write(`${fault}\n`)
  for (const [path, count] of paths) process.stdout.write(`  ${String(count).padStart(4)} × ${path}\n`)
}
const tickets = played.reduce((sum, round) => sum + round.tickets, 0)
const seconds = Math.round((performance.now() - start) / 1000)
process.stdout.write(
  `${played.length} faults, ${tickets} tickets, seed ${seed}, ${seconds} s: disk, paper and server agree\n`,
)
