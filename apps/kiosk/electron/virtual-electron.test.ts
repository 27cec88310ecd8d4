import { kioskSpec } from '../src/testing/kiosk-spec.ts'
import { virtualElectronShell } from '../src/testing/shell.ts'
import { windowSpec } from './testing/window-spec.ts'

kioskSpec(virtualElectronShell, windowSpec)
