/** The visitor's own page. */
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from './app.ts'

export function visitorRoutes(_app: App, _hall: Hall, _clock: Clock): void {}
