/** The agent's door for the window: calls from our own page alone, each payload checked. */
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { KioskAgent } from '../src/agent/kiosk-agent.ts'
import { runKioskCall } from '../src/agent/run-kiosk-call.ts'
import { callChannel, KIOSK_CALL_NAMES, refuse, STATE_CHANNEL, WATCH_CHANNEL } from '../src/api/index.ts'
import { isScreen } from './screens-protocol.ts'

export function answerScreens(agent: KioskAgent, window: BrowserWindow): void {
  const { webContents } = window
  const isOurPage = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent) =>
    sender === webContents && senderFrame !== null && senderFrame.parent === null && isScreen(senderFrame.url)
  const tell = () => {
    if (!window.isDestroyed()) webContents.send(STATE_CHANNEL, agent.state())
  }
  agent.subscribe(tell)
  ipcMain.on(WATCH_CHANNEL, event => {
    if (isOurPage(event)) tell()
  })
  for (const call of KIOSK_CALL_NAMES)
    ipcMain.handle(callChannel(call), (event, payload: unknown) =>
      isOurPage(event)
        ? runKioskCall(agent, call, payload)
        : refuse('bad-request', 'Only the kiosk’s own page may call.'),
    )
}
