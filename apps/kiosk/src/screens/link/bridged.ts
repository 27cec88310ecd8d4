/** The KioskApi over Electron's preload: the window of a kiosk machine. */
import { type KioskApi, type KioskBridge, KioskState } from '../../api/index.ts'

export function bridgedKiosk(bridge: KioskBridge): KioskApi {
  const listeners = new Set<() => void>()
  let state: KioskState | null = null
  bridge.onState(told => {
    state = KioskState.safeParse(told).data ?? null
    for (const listener of [...listeners]) listener()
  })
  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press: order => bridge.call('press', order),
    reprint: which => bridge.call('reprint', which),
    leave: which => bridge.call('leave', which),
    readStandard: which => bridge.call('readStandard', which),
    scan: what => bridge.call('scan', what),
    screenFailed: what => bridge.call('screenFailed', what),
  }
}
