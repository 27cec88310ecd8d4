/** `npm run campaign -w packages/printer-driver -- [ROUNDS] [SEED]`: the long form, 1,000 rounds unless told. */
import { runCampaign } from './campaign.ts'
import type { Claim } from './round.ts'

const [, , rounds = '1000', seed = String(Date.now() % 1_000_000)] = process.argv
const start = performance.now()
let begun = 0
const { rounds: played } = await runCampaign(Number(rounds), Number(seed), () => {
  begun++
  if (begun % 50 === 0) process.stderr.write(`${begun} of ${rounds}\n`)
})
const counts = new Map<string, Map<string, number>>()
for (const { fault, outcomes } of played) {
  const row = counts.get(fault) ?? new Map<string, number>()
  const path = outcomes.join(' → ')
  counts.set(fault, row.set(path, (row.get(path) ?? 0) + 1))
}
for (const [fault, paths] of counts) {
  process.stdout.write(`${fault}\n`)
  for (const [path, count] of paths) process.stdout.write(`  ${String(count).padStart(4)} × ${path}\n`)
}
const claims = ['printed', 'unknown', 'not-printed'] as const
const count = (isWhole: boolean, claim: Claim): string =>
  String(played.filter(({ original }) => original.isWhole === isWhole && original.claim === claim).length)
process.stdout.write(`\n${'the original'.padEnd(16)}${claims.map(claim => claim.padStart(13)).join('')}\n`)
for (const isWhole of [true, false]) {
  const row = claims.map(claim => count(isWhole, claim).padStart(13)).join('')
  process.stdout.write(`${(isWhole ? 'is whole' : 'is not whole').padEnd(16)}${row}\n`)
}
const seconds = Math.round((performance.now() - start) / 1000)
process.stdout.write(`${played.length} faults, seed ${seed}, ${seconds} s: journal, paper and ledger agree\n`)
