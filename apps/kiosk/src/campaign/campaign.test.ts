/** The short form of the campaign on whole halls; `npm run campaign -w apps/kiosk` is the long one. */
import { expect, test } from 'vitest'
import { runHallCampaign } from './campaign.ts'

test('after every fault the kiosk’s disk, the paper and the server agree', { timeout: 180_000 }, async () => {
  const played = await runHallCampaign(24, 20_161_012, { halls: 2 })
  expect(played).toHaveLength(24)
  process.stdout.write(`fault campaign: ${played.length} faults, disk, paper and server agree\n`)
})
