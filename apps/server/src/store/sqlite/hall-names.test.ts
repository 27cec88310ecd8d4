import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallHall } from '@antrean/queue-core/testing'
import { expect, it } from 'vitest'
import { startTestServer } from '../../testing/start-server.ts'
import { hallNamesIn } from './hall-names.ts'

it('a hall is called as its record has it now, also while it runs; where there is no record, nothing', async () => {
  const config = { ...smallHall, name: { id: 'Balai Sukamaju', en: 'Sukamaju Hall' } }
  const hall = await startTestServer({ config })
  const file = join(hall.data, 'hall.sqlite')
  expect(hallNamesIn(file)).toEqual(['Balai Sukamaju', 'Sukamaju Hall'])
  expect(hallNamesIn(`${file}-not`)).toBeNull()
  const broken = join(hall.data, 'broken')
  writeFileSync(broken, 'no record')
  expect(hallNamesIn(broken)).toBeNull()
  await hall.stop()
})
