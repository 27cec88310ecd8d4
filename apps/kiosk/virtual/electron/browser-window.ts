/** A window: one page of Chromium, with the preload in a world of its own. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { openBrowser } from './chromium.ts'
import { invoke, ipcMain } from './ipc-main.ts'
import { fromHttp, toHttp } from './protocol.ts'
import { BINDING, PRELOAD_WORLD, pageSource, preloadSource } from './worlds.ts'

type Options = {
  webPreferences: { preload: string; contextIsolation: boolean; sandbox: boolean; nodeIntegration: boolean }
}
type Navigation = { url: string; preventDefault: () => void }
/** The frame whose document is shown now. */
type Shown = { page: Page; session: CDPSession; preloadContext: number | null }

class WebContents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  shown: Promise<Shown> | null = null

  setWindowOpenHandler(handler: WebContents['openHandler']): void {
    this.openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    void this.deliver({ kind: 'send', channel, args })
  }

  async deliver(message: object): Promise<void> {
    const shown = await this.shown
    if (!shown?.preloadContext) return
    const expression = `virtualElectronDeliver(${JSON.stringify(message)})`
    await shown.session
      .send('Runtime.evaluate', { expression, contextId: shown.preloadContext })
      .catch(() => {})
  }

  forcefullyCrashRenderer(): void {
    void this.shown?.then(({ session }) => session.send('Page.crash').catch(() => {}))
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #preload: string
  #isCrashed = false

  constructor({ webPreferences: { preload, contextIsolation, sandbox, nodeIntegration } }: Options) {
    super()
    if (!contextIsolation || !sandbox || nodeIntegration)
      throw new Error('The stand-in knows only isolated, sandboxed pages without Node.')
    this.#preload = preloadSource(readFileSync(preload, 'utf8'))
  }

  focus(): void {}
  isDestroyed(): boolean {
    return false
  }

  /** After a crash Chromium's page is gone: the window goes on in a new one. */
  async loadURL(url: string): Promise<void> {
    if (!this.webContents.shown || this.#isCrashed) this.webContents.shown = this.#openPage()
    this.#isCrashed = false
    const { page } = await this.webContents.shown
    await page.goto(toHttp(url))
  }

  async #openPage(): Promise<Shown> {
    const context = await openBrowser()
    const before = context.pages()
    const page = this.webContents.shown ? await context.newPage() : (before[0] ?? (await context.newPage()))
    for (const old of before) if (old !== page) await old.close().catch(() => {})
    const session = await context.newCDPSession(page)
    const shown: Shown = { page, session, preloadContext: null }

    session.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
      if (name === PRELOAD_WORLD) shown.preloadContext = id
    })
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) void this.#hear(page, JSON.parse(payload))
    })
    session.on('Inspector.targetCrashed', () => {
      this.#isCrashed = true
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    })
    await session.send('Runtime.enable')
    await session.send('Page.enable')
    await session.send('Inspector.enable')
    await session.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD })
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: this.#preload,
      worldName: PRELOAD_WORLD,
    })
    await this.#keepInside(page)
    return shown
  }

  /** Asks the application's own guards before the page goes anywhere. */
  async #keepInside(page: Page): Promise<void> {
    await page.route('**/*', async route => {
      const request = route.request()
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.fallback()
      let isPrevented = false
      const event: Navigation = { url: fromHttp(request.url()), preventDefault: () => (isPrevented = true) }
      this.webContents.emit('will-navigate', event)
      return isPrevented ? route.abort('aborted') : route.fallback()
    })
    page.context().on('page', async opened => {
      if ((await opened.opener()) !== page) return
      if (this.webContents.openHandler({ url: opened.url() }).action === 'deny') await opened.close()
    })
  }

  async #hear(
    page: Page,
    message: { kind: string; id: number; channel: string; args: unknown[] },
  ): Promise<void> {
    const { kind, id, channel, args } = message
    const senderFrame = { url: fromHttp(page.url()), parent: null }
    const event = { sender: this.webContents, senderFrame }
    if (kind === 'send') ipcMain.emit(channel, event, ...args)
    else
      await invoke(channel, event, args).then(
        value => this.webContents.deliver({ kind: 'answer', id, value }),
        (error: Error) => this.webContents.deliver({ kind: 'answer', id, error: error.message }),
      )
  }
}
