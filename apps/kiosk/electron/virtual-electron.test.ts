import { kioskSpec } from '../src/testing/kiosk-spec.ts'
import { virtualElectronShell } from '../src/testing/shell.ts'
import { windowSpec } from './window-spec.ts'

kioskSpec(virtualElectronShell, windowSpec)
