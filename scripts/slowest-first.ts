/**
 * The order of the test files. What takes long begins first, so that no worker is left alone with it at the end; a fresh
 * clone has no durations of its own, and its runner would go by the size of the files.
 */
import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { root } from './root.mjs'

/** Longest first; `npx vitest run --reporter=json` says how long each takes. */
export const SLOWEST = [
  'packages/printer-driver/src/campaign/campaign.test.ts',
  'packages/printer-driver/src/campaign/state-day.test.ts',
  'packages/printer-driver/src/stubborn-printers.test.ts',
  'packages/display-driver/src/display.test.ts',
  'packages/printer-driver/src/star/star-printer.test.ts',
  'packages/printer-driver/src/cli/main.test.ts',
  'packages/printer-driver/src/printer.test.ts',
  'apps/server/src/main.test.ts',
  'apps/booth-display/src/look.test.ts',
  'apps/server/src/kill.test.ts',
  'apps/server/src/record/record.test.ts',
  'apps/server/src/reports/reports.test.ts',
  'apps/booth-display/src/screens.test.ts',
  'apps/server/src/reports/every-report.test.ts',
  'apps/server/src/access/access.test.ts',
  'apps/kiosk/src/screens/glass.test.ts',
  'apps/server/src/record/access-file.test.ts',
  'apps/server/src/ladder.test.ts',
  'apps/booth-display/src/agent/main.test.ts',
  'apps/server/src/socket/sockets.test.ts',
  'apps/kiosk/src/agent/kiosk-agent.test.ts',
  'apps/server/src/clock-correct.test.ts',
  'apps/kiosk/src/agent/browser-shell.test.ts',
  'e2e/console/trouble.test.ts',
  'e2e/promise.test.ts',
  'e2e/large-hall.test.ts',
  'e2e/fresh-machine.test.ts',
]

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf(a) - placeOf(b))
  }
}

const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder

function placeOf({ moduleId }: TestSpecification): number {
  const place = SLOWEST.indexOf(path.relative(root, moduleId))
  return place < 0 ? SLOWEST.length : place
}
