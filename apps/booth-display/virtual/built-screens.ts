/** What the tests of screens share: the screens as built for a hall, and a Chromium, both gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { openBrowser } from './browser.ts'

export type BuiltScreens = { folder: string; browser: Browser; close: () => Promise<void> }

export async function builtScreens(): Promise<BuiltScreens> {
  const folder = await mkdtemp(join(tmpdir(), 'antrean-screens-'))
  const root = join(import.meta.dirname, '..')
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const browser = await openBrowser()
  return {
    folder,
    browser,
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
