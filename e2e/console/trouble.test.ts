/** A printer without paper: whoever can act is told, wherever they are in the console. */
import { connectHall } from '@antrean/hall-client'
import type { PrinterReport } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { stage } from './stage.ts'

const on = stage()

test('trouble of a printer reaches the supervisor and every open booth, by title, badge, line and sound', async () => {
  const kiosk = connectHall({ url: on.hall.api, namespace: '/kiosk', token: on.hall.kioskToken })
  const report = (state: PrinterReport['state']) =>
    kiosk.send('printer:status', {
      printer: { state, canPrint: state === 'ready', detail: '', model: '', url: '' },
    })
  try {
    await report('ready')
    const [sari, budi, dewi] = await Promise.all([
      openDesk(on.browser, on.hall, 'id'),
      openDesk(on.browser, on.hall, 'id'),
      openDesk(on.browser, on.hall, 'id'),
    ])
    // Counts the tones that were begun.
    await sari.addInitScript(
      'window.tones = 0; const start = OscillatorNode.prototype.start; OscillatorNode.prototype.start = function (at) { window.tones += 1; return start.call(this, at) }',
    )
    await sari.reload()
    await signIn(sari, on.hall.person('sari'))
    await signIn(budi, on.hall.person('budi'))
    await signIn(dewi, on.hall.person('dewi'))
    await sari.locator('[data-booth="3"]').waitFor()
    await sari.keyboard.press('3')
    await sari.keyboard.press('Enter')
    await sari.locator('.desk').waitFor()
    expect(await sari.title()).toBe('Loket 3 · Pelayanan Terpadu Satu Atap')
    const next = await sari.locator('.next').boundingBox()

    await report('paper-out')
    for (const page of [sari, dewi])
      await page.locator('.trouble-line', { hasText: 'Kertas habis' }).waitFor()
    for (const page of [sari, budi, dewi]) {
      await page.locator('.trouble-badge', { hasText: '1' }).waitFor()
      await eventually(async () => (await page.title()).startsWith('Perlu tindakan (1) · '))
    }
    expect(await budi.locator('.trouble-line').count()).toBe(0)
    await eventually(async () => (await sari.evaluate('window.tones')) === 3)
    // The line takes its room from the visitor’s card: no key moves under the hand.
    expect(await sari.locator('.next').boundingBox()).toEqual(next)
    expect(await violations(sari)).toEqual([])

    await sari.getByRole('button', { name: 'Mengerti' }).click()
    await sari.locator('.trouble-line').waitFor({ state: 'detached' })
    await sari.locator('.trouble-badge').click()
    await sari.locator('.trouble-line').waitFor()
    await dewi.getByRole('link', { name: 'Lihat semua perangkat' }).click()
    await dewi.locator('.exceptions [data-matter=printer-paper-out]').waitFor()
    await eventually(async () => /^Perlu tindakan \(\d+\) · Perangkat · /.test(await dewi.title()))

    await report('ready')
    for (const page of [sari, budi]) await page.locator('.trouble-badge').waitFor({ state: 'detached' })
    expect(await sari.locator('.trouble-line').count()).toBe(0)
    await eventually(async () => (await sari.title()) === 'Loket 3 · Pelayanan Terpadu Satu Atap')
  } finally {
    kiosk.close()
  }
})
