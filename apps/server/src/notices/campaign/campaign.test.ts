/** A short one; `node apps/server/src/notices/campaign/main.ts 1000` for a long one. */
import { expect, it } from 'vitest'
import { runCampaign } from './campaign.ts'

it('[N2] [N3] messages in flight over kills and faults: none is lost, and none doubled after its confirmation', {
  timeout: 120_000,
}, async () => {
  const result = await runCampaign({ faults: 14, random: Math.random })
  expect(result.wrong).toEqual([])
  expect(result.faults).toBeGreaterThanOrEqual(14)
  expect(result.messages).toBeGreaterThan(0)
})
