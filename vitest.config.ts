import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './scripts/slowest-first.ts'

/**
 * Half of a test's time is waiting, for a printer's silence or a screen's second: one file more than there are cores, and three at least.
 * The projects take their turns: drivers hold their printers to milliseconds, and no browser stands beside them. Whole programs
 * and browsers are as many as there are cores: with a third, a kiosk that prints within seconds in a hall did not.
 */
const maxWorkers = Math.max(3, availableParallelism() + 1)
const wholePrograms = Math.max(2, availableParallelism())

export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/*/{src,virtual}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'apps',
          include: ['apps/*/{src,virtual,electron}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          maxWorkers: wholePrograms,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'repository',
          include: ['scripts/**/*.test.ts', 'demo/**/*.test.ts'],
          testTimeout: 30_000,
          maxWorkers: wholePrograms,
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
