/**
 * `node apps/server/src/notices/campaign/main.ts [FAULTS] [SEED]`: 1,000 faults unless said, shared out among halls that send their
 * short messages by Kannel, by an SMSC, and by a modem. Exit 1 where a message was lost or doubled.
 */
import { runCampaign } from './campaign.ts'
import { SMS_WAYS } from './peers.ts'

const [, , faults = '1000', seed = String(Date.now() % 1_000_000)] = process.argv
if (!/^[1-9]\d*$/.test(faults) || !/^\d+$/.test(seed)) {
  console.error('Give the number of faults and a seed, e.g. 1000 42.')
  process.exit(2)
}
let wrong = 0
for (const [index, way] of SMS_WAYS.entries()) {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  let next = 0
  const tally = await runCampaign({
    way,
    faults: Math.ceil(Number(faults) / SMS_WAYS.length),
    seed: Number(seed) + index,
    told(happened) {
      if (happened < next) return
      next = happened + 100
      console.error(`${way}: ${happened} faults, ${seconds()} s`)
    },
  })
  console.log(JSON.stringify({ way, seed: Number(seed) + index, seconds: seconds(), ...tally }))
  wrong += tally.wrong.length
}
process.exit(wrong > 0 ? 1 : 0)
