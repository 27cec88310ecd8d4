import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './scripts/slowest-first.ts'

/**
 * As many files at a time as there are cores: drivers hold their printers to milliseconds, and with a third file beside them a word
 * came late that was not; a kiosk that prints within seconds in a hall did not. The projects take their turns.
 */
const maxWorkers = Math.max(2, availableParallelism())

/**
 * Many tests start a server, a kiosk or a thread for one report, and each reads the same hundreds of sources: what one has
 * compiled, the next finds here. That is half of their time.
 */
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, 'node_modules/.cache/compiled')

/** Chromium's engine without a browser's windows: the tests look at pages, and these open in half the time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'
if (existsSync(HEADLESS_SHELL)) process.env.CHROMIUM ??= HEADLESS_SHELL

export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/*/{src,virtual}/**/*.test.{ts,tsx}'],
          testTimeout: 40_000,
          hookTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'apps',
          include: ['apps/*/{src,virtual,electron}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'repository',
          include: ['scripts/**/*.test.ts', 'demo/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
