/** `node apps/server/src/notices/campaign/main.ts [FAULTS]`: 1,000 unless said. Exit 1 where a message was lost or doubled. */
import { runCampaign } from './campaign.ts'

const faults = Number(process.argv[2] ?? 1_000)
if (!Number.isInteger(faults) || faults < 1) {
  console.error('Give the number of faults, e.g. 1000.')
  process.exit(2)
}
const began = performance.now()
let next = 0
const result = await runCampaign({
  faults,
  random: Math.random,
  told(dealt) {
    if (dealt < next) return
    next = dealt + 100
    console.log(`${dealt} faults, ${Math.round((performance.now() - began) / 1000)} s`)
  },
})
console.log(JSON.stringify(result))
process.exit(result.wrong.length > 0 ? 1 : 0)
