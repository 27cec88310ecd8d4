/** The one window: all of the screen, nowhere else to go, and back by itself when its renderer dies. */
import path from 'node:path'
import { harmless } from '@antrean/command-line/background'
import { app, BrowserWindow } from 'electron'
import type { Logger } from 'pino'
import { isScreen, SCREENS_URL } from './screens-protocol.ts'

const GROUND = '#f5f7fa'
/** A renderer that dies at once, again and again, is brought back more and more slowly. */
const RELOAD_AFTER_MS = [100, 500, 2000, 5000]
const CALM_MS = 60_000

/** `onFailed` hears why the screens have to be loaded again. */
export function openKioskWindow(log: Logger, onFailed: (why: string) => void): BrowserWindow {
  const window = new BrowserWindow({
    kiosk: true,
    backgroundColor: GROUND,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const leaving of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const)
    webContents.on(leaving as 'will-navigate', event => {
      if (!isScreen(event.url)) event.preventDefault()
    })
  webContents.on('will-attach-webview', event => event.preventDefault())
  // Alt+F4 and their like close no kiosk; a stop of the application does.
  let stopping = false
  app.on('before-quit', () => {
    stopping = true
  })
  window.on('close', event => {
    if (!stopping) event.preventDefault()
  })
  comeBack(window, log, onFailed)
  return window
}

function comeBack(window: BrowserWindow, log: Logger, onFailed: (why: string) => void): void {
  const { webContents } = window
  let failures = 0
  let lastAt = 0
  let coming: NodeJS.Timeout | null = null

  function reload(why: string): void {
    if (window.isDestroyed() || coming) return
    failures = Date.now() - lastAt < CALM_MS ? failures + 1 : 0
    lastAt = Date.now()
    const wait = RELOAD_AFTER_MS[Math.min(failures, RELOAD_AFTER_MS.length - 1)]!
    log.warn({ why, wait }, 'The screens are loaded again.')
    onFailed(why)
    coming = setTimeout(harmless(log, 'The screens could not be loaded again.', load), wait)
  }

  function load(): void {
    coming = null
    // What fails there is heard as did-fail-load.
    if (!window.isDestroyed()) window.loadURL(SCREENS_URL).catch(() => {})
  }

  webContents.on('render-process-gone', (_event, { reason }) => reload(`the renderer is gone: ${reason}`))
  webContents.on('unresponsive', () => {
    log.warn('The screens do not answer.')
    webContents.forcefullyCrashRenderer()
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // -3: a load that was cut off by the next one.
    if (isMainFrame && code !== -3) reload(description)
  })
}
