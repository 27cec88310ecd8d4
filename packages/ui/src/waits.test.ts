import { WAIT_STEPS } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { waitWords } from './waits.ts'

test('[P13] a wait is said in round figures, and a long one is only long', () => {
  const [id, en] = [waitWords('id', undefined), waitWords('en', undefined)]
  expect(WAIT_STEPS.slice(1).map(id.about)).toEqual([
    ...[1, 2, 3, 5, 10, 15, 20, 30, 45].map(minutes => `sekitar ${minutes} menit`),
    ...['sekitar 1 jam', 'sekitar 1,5 jam', 'lebih dari 1,5 jam'],
  ])
  expect([1, 5, 60, 90, 120].map(en.about)).toEqual([
    ...['about 1 minute', 'about 5 minutes', 'about 1 hour', 'about 1½ hours', 'more than 1½ hours'],
  ])
  expect([0, 5, 60, 120].map(id.brief)).toEqual(['langsung', '± 5 menit', '± 1 jam', '> 1,5 jam'])
  expect([0, 5, 60, 120].map(en.brief)).toEqual(['no wait', '± 5 min', '± 1 hour', '> 1½ hours'])
})
