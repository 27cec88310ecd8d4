/** A short form of one of its halls; `node apps/server/src/notices/campaign/main.ts 1000` is the long one. */
import { expect, it } from 'vitest'
import { runCampaign } from './campaign.ts'

it('[N2] [N3] messages in flight over kills and faults: none is lost, and none doubled after its confirmation', {
  timeout: 90_000,
}, async () => {
  // In this one's first round the SMSC and the server are killed, and a report comes before its answer.
  const { wrong, ...tally } = await runCampaign({ way: 'smpp', faults: 8, seed: 12_302 })
  expect(wrong).toEqual([])
  expect(tally.faults).toBeGreaterThanOrEqual(8)
  expect(tally.kills).toBeGreaterThan(0)
  expect(tally.messages).toBeGreaterThan(0)
})
