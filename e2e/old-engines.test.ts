/** What hangs in halls and lies in pockets is old. Every screen works there, or says what it needs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskAt } from './old-chromium/desk.ts'
import { type OldVersion, oldChromium } from './old-chromium/fetch.ts'
import { launchOldChromium, type OldBrowser } from './old-chromium/launch.ts'
import { eventually, type OpenHall, openHall, temporaryFolder } from './open-hall.ts'

const missing = (version: OldVersion): boolean => {
  try {
    oldChromium(version)
    return false
  } catch (error) {
    console.warn(`Skipped: ${(error as Error).message}`)
    return true
  }
}

const folder = temporaryFolder()
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall('--port', '0', '--data', folder.path)
})
afterAll(async () => {
  await hall?.close()
  folder[Symbol.dispose]()
})

for (const [version, booth, officer] of [
  [92, 1, 'sari'],
  [78, 2, 'budi'],
] as const)
  describe.skipIf(missing(version))(`Chromium ${version}`, () => {
    let browser: OldBrowser
    beforeAll(async () => {
      browser = await launchOldChromium(version)
    })
    afterAll(() => browser?.close())
    const at = (url: string) => url.replace(/booth=\d+/, `booth=${booth}`)

    test('wall and booth display show a call while it is made, and nothing breaks', async () => {
      const desk = await deskAt(hall.ready, booth, officer)
      const wall = await browser.open(hall.ready.urls.wall)
      const display = await browser.open(at(hall.ready.urls.booth))
      await eventually(async () => (await wall.text()).includes('Layanan'))
      await eventually(async () => (await display.text()).includes('Silakan menunggu panggilan'))
      const { number } = await desk.take()
      await desk.next()
      await eventually(async () => (await wall.text()).includes(number))
      await eventually(async () => (await display.text()).includes(number))
      expect([...wall.errors, ...display.errors]).toEqual([])
      // Its scripts run in 78 too, which is older than what is promised; its figures stand nowhere there.
      for (const screen of [wall, display])
        expect((await screen.text()).includes('Chromium 87 atau yang lebih baru')).toBe(version < 87)
      await desk.finish()
    })

    test('the console says in words what it needs', async () => {
      const console = await browser.open(hall.ready.urls.console)
      await eventually(async () => (await console.text()).includes('Peramban ini sudah usang'))
      expect(await console.text()).toContain('Chrome 122')
    })

    test('the visitor’s page follows the ticket, by its script and without', async () => {
      const desk = await deskAt(hall.ready, booth, officer)
      const { url } = await desk.take()
      const size = { width: 360, height: 640 }
      // The browser loads it again every ten seconds: waited for once.
      const phones = [await browser.open(url, size)]
      if (version === 78) phones.push(await browser.open(url, size, 'no scripts'))
      for (const phone of phones)
        await eventually(async () => (await phone.text()).includes('Giliran Anda berikutnya'))
      await desk.next()
      for (const phone of phones) {
        await eventually(async () => (await phone.text()).includes('Silakan menuju'))
        expect(await phone.text()).not.toContain('tidak berubah sendiri')
        expect(phone.errors).toEqual([])
      }
      await desk.finish()
    })
  })
