/** What Electron's preload hands to the page, as `window.kioskBridge`; the page makes a KioskApi of it. */
import type { Answer, KioskCall } from './kiosk-api.ts'

export type KioskBridge = {
  call: (name: KioskCall, payload: unknown) => Promise<Answer>
  /** Calls with the state of now, then with each new one. */
  onState: (listener: (state: unknown) => void) => void
}
export const BRIDGE_NAME = 'kioskBridge'
/** The IPC channels; calls have one each. */
export const STATE_CHANNEL = 'kiosk:state'
/** The page wants the state, now and with each change. */
export const WATCH_CHANNEL = 'kiosk:watch'
export const callChannel = (name: KioskCall): string => `kiosk:${name}`
