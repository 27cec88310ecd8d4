import { kioskSpec } from '../testing/kiosk-spec.ts'
import { browserShell } from '../testing/shell.ts'

kioskSpec(browserShell)
