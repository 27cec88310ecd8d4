import { EventEmitter } from 'node:events'
import { createServer } from 'node:net'
import { closeBrowser } from './chromium.ts'

const paths = new Map<string, string>()
let isLocked = false

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  whenReady: async () => {},
  setPath: (name: string, folder: string) => void paths.set(name, folder),
  getPath: (name: string) => paths.get(name),
  /** Electron's lock lies in the folder of the user's data; here it is the first process in this one. */
  requestSingleInstanceLock: () => {
    if (!isLocked)
      createServer()
        .on('error', () => {})
        .listen(`\0virtual-electron-${paths.get('userData')}`)
        .unref()
    isLocked = true
    return true
  },
  /** Asks everybody; whoever prevents it ends the process itself. */
  quit: () => {
    let isPrevented = false
    app.emit('before-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) app.exit(0)
  },
  exit: (code = 0) => {
    closeBrowser().finally(() => process.exit(code))
  },
})
