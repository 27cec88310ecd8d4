/** The only bridge between the page and the kiosk; sandboxed, and small enough to see that nothing else passes. */
import { contextBridge, ipcRenderer } from 'electron'
import {
  BRIDGE_NAME,
  callChannel,
  type KioskBridge,
  STATE_CHANNEL,
  WATCH_CHANNEL,
} from '../src/api/bridge.ts'

const bridge: KioskBridge = {
  call: (name, payload) => ipcRenderer.invoke(callChannel(name), payload),
  onState: listener => {
    ipcRenderer.on(STATE_CHANNEL, (_event, state: unknown) => listener(state))
    ipcRenderer.send(WATCH_CHANNEL)
  },
}
contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
