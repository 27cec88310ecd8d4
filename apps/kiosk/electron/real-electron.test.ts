import { describe, test } from 'vitest'
import { kioskSpec } from '../src/testing/kiosk-spec.ts'
import { electronRuntime } from './runtime.mjs'
import { realElectronShell } from './testing/real-shell.ts'
import { windowSpec } from './testing/window-spec.ts'

const program = electronRuntime()
if (program) kioskSpec(realElectronShell(program), windowSpec)
else
  describe('a kiosk (Electron’s own runtime)', () => {
    test.skip('is not installed here; npx install-electron fetches it', () => {})
  })
