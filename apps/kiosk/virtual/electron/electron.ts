/**
 * A stand-in for the `electron` module on top of Chromium: as much of it as the kiosk's main process uses, so that the
 * bundled main and preload run as they are where Electron's runtime is not installed.
 *
 *   main.mjs ── import 'electron' ──▶ this folder ── DevTools protocol ──▶ Chromium
 *                                          preload.cjs runs there in a world of its own, as in Electron
 *
 * Start reading at browser-window.ts.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'

export const Menu = { setApplicationMenu: () => {} }
export const powerSaveBlocker = { start: () => 1 }
