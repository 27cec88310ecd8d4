/** Drives an old Chromium by its own wire: today's drivers ask for what it does not know. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type OldVersion, oldChromium } from './fetch.ts'

export type OldPage = {
  /** Runs an expression in the page; its value must be JSON. Written in what the old engine understands. */
  evaluate: <T>(expression: string) => Promise<T>
  text: () => Promise<string>
  screenshot: (file: string) => Promise<void>
  /** What the page threw and nobody caught. */
  errors: string[]
}
type Size = { width: number; height: number }
export type OldBrowser = {
  open: (url: string, size?: Size, without?: 'no scripts') => Promise<OldPage>
  close: () => Promise<void>
}

type Reply = { id?: number; method?: string; result?: unknown; error?: { message: string }; params?: unknown }

export async function launchOldChromium(version: OldVersion): Promise<OldBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'antrean-old-'))
  const child = spawn(
    oldChromium(version),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      '--autoplay-policy=no-user-gesture-required',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', line => {
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line)
      if (found) resolve(found[1]!)
    })
    void ended.then(() => reject(new Error(`Chromium ${version} ended before it was ready.`)))
  })
  return {
    open: (url, size = { width: 1920, height: 1080 }, without) =>
      openPage(port, url, size, without === undefined),
    close: async () => {
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function openPage(port: string, url: string, size: Size, scripts: boolean): Promise<OldPage> {
  const target = (await (await fetch(`http://127.0.0.1:${port}/json/new?about:blank`)).json()) as {
    webSocketDebuggerUrl: string
  }
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  const errors: string[] = []
  const asked = new Map<number, (reply: Reply) => void>()
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply
    if (reply.id !== undefined) asked.get(reply.id)?.(reply)
    else if (reply.method === 'Runtime.exceptionThrown')
      errors.push(JSON.stringify(reply.params).slice(0, 600))
  }
  let last = 0
  const send = (method: string, params: object = {}) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const id = ++last
      asked.set(id, ({ result, error }) => {
        asked.delete(id)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result as Record<string, unknown>)
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
  await send('Runtime.enable')
  await send('Page.enable')
  await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
  if (!scripts) await send('Emulation.setScriptExecutionDisabled', { value: true })
  await send('Page.navigate', { url })

  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
    return (result as { value: T }).value
  }
  return {
    evaluate,
    errors,
    text: () => evaluate<string>('document.body.innerText'),
    screenshot: async file => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' })
      writeFileSync(file, Buffer.from(String(data), 'base64'))
    },
  }
}
