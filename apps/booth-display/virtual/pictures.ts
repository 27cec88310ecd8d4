/** Every state of every screen as a picture: `node virtual/pictures.ts FOLDER`, after `npm run build`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { morning } from '@antrean/hall-client/morning'
import { type VirtualHall, virtualHall } from '@antrean/hall-client/virtual'
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { openBrowser, openScreen, type ScreenSize } from './browser.ts'
import { busyMorning, crowdedMorning, grandHall, shut } from './scenes.ts'
import { screensServer } from './screens-server.ts'

const FULL_HD = { width: 1920, height: 1080 }
const SIZES: ScreenSize[] = [FULL_HD, { width: 3840, height: 2160 }, { width: 1366, height: 768 }]
const PORTRAIT = { width: 1080, height: 1920 }
const SMALL = { width: 800, height: 480 }

const folder = process.argv[2] ?? 'pictures'
const only = process.argv[3] ?? ''
await mkdir(folder, { recursive: true })
const browser = await openBrowser()

await picture('wall-busy', '?screen=wall', [...SIZES, PORTRAIT, { width: 1024, height: 768 }], busyMorning)
await picture('wall-called', '?screen=wall', [FULL_HD, PORTRAIT], async hall => {
  busyMorning(hall)
  return () => hall.call('B017', 2)
})
await picture('wall-english', '?screen=wall&lang=en', [FULL_HD], async hall => {
  busyMorning(hall)
  return () => hall.call('A1017', 6)
})
await picture('wall-crowded', '?screen=wall', [FULL_HD], crowdedMorning)
await picture('wall-indonesian', '?screen=wall&lang=id', [FULL_HD], busyMorning)
await picture('wall-25-booths', '?screen=wall', SIZES, busyMorning, morning(grandHall()))
await picture('wall-burst', '?screen=wall', [FULL_HD, SIZES[1]!, PORTRAIT], burst, morning(grandHall()))
await picture('wall-first', '?screen=wall', [FULL_HD], () => undefined)
await picture('wall-stale', '?screen=wall', [FULL_HD, PORTRAIT], hall => {
  busyMorning(hall)
  return () => {
    hall.faults.silent = true
  }
})
await picture('wall-last-visitors', '?screen=wall', [FULL_HD], hall => {
  busyMorning(hall)
  hall.change({ hall: { ...hall.snapshot().hall, open: false } })
})
await picture('wall-closed', '?screen=wall', [FULL_HD], () => undefined, shut(-7.2))
await picture('wall-before', '?screen=wall', [FULL_HD, PORTRAIT], () => undefined, shut(1.5))
await picture('wall-night', '?screen=wall', [FULL_HD], () => undefined, shut(4))
await picture('set-up', '', [FULL_HD], () => undefined)
await picture('enrol', '?screen=wall', [FULL_HD], () => undefined, morning(), '')

const boothSizes = [FULL_HD, { width: 1280, height: 720 }, SMALL]
await picture('booth-called', '?screen=booth&booth=3', boothSizes, hall => void hall.call('B017', 3))
await picture(
  'booth-called-1000',
  '?screen=booth&booth=25',
  [SMALL],
  hall => void hall.call('A1017', 25),
  morning(grandHall()),
)
await picture('booth-serving', '?screen=booth&booth=3', boothSizes, hall => {
  hall.call('B017', 3)
  hall.booth(3, { ticket: { ...hall.snapshot().booths[2]!.ticket!, state: 'serving' } })
})
await picture('booth-free', '?screen=booth&booth=3', boothSizes, () => undefined)
await picture('booth-paused', '?screen=booth&booth=3', [SMALL], hall => hall.booth(3, { state: 'paused' }))
await picture('booth-closed', '?screen=booth&booth=3', [SMALL], hall => hall.booth(3, { state: 'closed' }))
await picture('booth-unknown', '?screen=booth&booth=99', [SMALL], () => undefined)
await picture('booth-stale', '?screen=booth&booth=3', boothSizes, hall => {
  hall.call('B017', 3)
  return () => {
    hall.faults.silent = true
  }
})
await browser.close()

/** Every booth presses *next* at once; the picture shows a group of four, and the list. */
function burst(hall: VirtualHall) {
  busyMorning(hall)
  return async () => {
    for (let booth = 1; booth <= 25; booth++) hall.call(`A10${String(booth).padStart(2, '0')}`, booth)
    await new Promise(resolve => setTimeout(resolve, 4200))
  }
}

type Scene = (hall: VirtualHall) => unknown

/** Opens the screen after `scene`; what the scene returns happens while the screen is watched. */
async function picture(
  name: string,
  address: string,
  sizes: ScreenSize[],
  scene: Scene,
  snapshot: HallSnapshot = morning(),
  token = '#token=demo',
): Promise<void> {
  if (!name.startsWith(only)) return
  const root = join(import.meta.dirname, '../dist')
  for (const size of sizes) {
    const hall = await virtualHall({ snapshot, onRequest: screensServer(root) })
    const then = await scene(hall)
    const page = await openScreen(browser, hall.url, address + token, size)
    await page.locator('main').waitFor()
    await page.evaluate(() => document.fonts.ready)
    if (typeof then === 'function') await then()
    if (hall.faults.silent) await page.locator('[data-stale]').waitFor({ timeout: 8000 })
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(folder, `${name}-${size.width}x${size.height}.png`) })
    await page.context().close()
    await hall.stop()
  }
}
