/** A hall file of hundreds of services and named booths opens, and its kiosk gives a ticket by unit and by search. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { referenceHall } from '@antrean/queue-core'
import { expect, test } from 'vitest'
import { launchChromium } from './browser.ts'
import { eventually, openHall, temporaryFolder } from './open-hall.ts'

const CODES = [...'ABCDEFGHIJKLM'].flatMap(letter => [...'ABCDEFGHIJKLMNOPQRSTU2'].map(its => letter + its))

test('a hall of 286 services and 25 booths with names gives a ticket by its unit and by a search', async () => {
  using folder = temporaryFolder()
  const file = path.join(folder.path, 'hall.json')
  const services = CODES.map((letter, n) => {
    const model = referenceHall.services[n % referenceHall.services.length]!
    return { ...model, letter, unit: `Dinas ${Math.floor(n / 22) + 1}` }
  })
  const booths = Array.from({ length: 25 }, (_, n) => ({
    number: n + 1,
    name: `A${101 + n}`,
    services: CODES,
  }))
  writeFileSync(file, JSON.stringify({ ...referenceHall, services, booths }))
  const hall = await openHall('--port', '0', '--data', path.join(folder.path, 'data'), '--hall', file)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
    page.setDefaultTimeout(20_000)
    await page.goto(hall.ready.urls.kiosk)
    /** What follows a new screen too quickly is dropped as a second tap: again, until it shows. */
    const tap = (target: string, shows: string) =>
      eventually(async () => {
        if (await page.getByTestId(shows).count()) return true
        if (await page.getByTestId(target).count()) await page.getByTestId(target).click({ timeout: 2000 })
        return (await page.getByTestId(shows).count()) > 0
      })
    await tap('unit-Dinas 2', 'service-B2')
    await tap('service-B2', 'no-priority')
    await tap('no-priority', 'number')
    expect(await page.getByTestId('number').innerText()).toContain('B2-001')

    await tap('search', 'key-M')
    const text = page.getByTestId('search-text')
    await eventually(async () => {
      if ((await text.innerText()).trim() !== 'M') await page.getByTestId('key-M').click()
      return (await text.innerText()).trim() === 'M'
    })
    await page.getByTestId('key-A').click()
    await tap('service-MA', 'no-priority')
    await tap('no-priority', 'number')
    expect(await page.getByTestId('number').innerText()).toContain('MA001')
  } finally {
    await browser.close()
    await hall.close()
  }
})
