/**
 * The two worlds of a page with contextIsolation, as sources for Chromium: they share the document and nothing else, and
 * talk in JSON through its events, so only what can be copied gets across, as in Electron.
 *
 *   page's world: window.kioskBridge ⇄ CustomEvents ⇄ preload's world: contextBridge, ipcRenderer ⇄ binding ⇄ main
 */
export const PRELOAD_WORLD = 'virtual-electron-preload'
export const BINDING = 'virtualElectronSend'

/** In the page's world: proxies of what the preload exposes. Functions that are passed along become callbacks by name. */
function pageWorld(): void {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const callbacks = new Map<number, (...args: unknown[]) => void>()
  let last = 0
  const say = (type: string, detail: object) =>
    document.dispatchEvent(new CustomEvent(`bridge:${type}`, { detail: JSON.stringify(detail) }))
  const hear = (type: string, listen: (detail: never) => void) =>
    document.addEventListener(`bridge:${type}`, event =>
      listen(JSON.parse((event as CustomEvent).detail) as never),
    )

  hear('expose', ({ name, functions }: { name: string; functions: string[] }) => {
    const call =
      (method: string) =>
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++last
          waiting.set(id, { resolve, reject })
          const passed = args.map(arg => {
            if (typeof arg !== 'function') return { value: arg }
            callbacks.set(++last, arg as () => void)
            return { callback: last }
          })
          say('call', { id, name, method, args: passed })
        })
    const api = Object.fromEntries(functions.map(method => [method, call(method)]))
    Object.defineProperty(window, name, { value: Object.freeze(api) })
  })
  hear('answer', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  hear('callback', ({ id, args }: { id: number; args: unknown[] }) => callbacks.get(id)?.(...args))
}

/** In the preload's world: `require('electron')` as a sandboxed preload has it. */
function preloadWorld(binding: string, preload: (require: (name: string) => unknown) => void): void {
  type Listener = (event: object, ...args: unknown[]) => void
  const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>()
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  const world = globalThis as unknown as Record<string, (message: unknown) => void>
  const send = (message: object) => world[binding]!(JSON.stringify(message))
  const say = (type: string, detail: object) =>
    document.dispatchEvent(new CustomEvent(`bridge:${type}`, { detail: JSON.stringify(detail) }))

  type Delivered = {
    kind: string
    id: number
    channel: string
    args: unknown[]
    value: unknown
    error?: string
  }
  type Passed = { value?: unknown; callback?: number }
  document.addEventListener('bridge:call', async event => {
    const { id, name, method, args } = JSON.parse((event as CustomEvent).detail)
    const unpacked = (args as Passed[]).map(({ value, callback }) =>
      callback === undefined ? value : (...more: unknown[]) => say('callback', { id: callback, args: more }),
    )
    try {
      say('answer', { id, value: await exposed.get(name)![method]!(...unpacked) })
    } catch (error) {
      say('answer', { id, error: String(error) })
    }
  })

  world.virtualElectronDeliver = (message: unknown) => {
    const { kind, id, channel, args, value, error } = message as Delivered
    if (kind === 'send') for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    else if (error === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(error))
  }

  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, (...args: unknown[]) => unknown>) => {
        exposed.set(name, api)
        say('expose', { name, functions: Object.keys(api) })
      },
    },
    ipcRenderer: {
      on: (channel: string, listener: Listener) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      },
      send: (channel: string, ...args: unknown[]) => send({ kind: 'send', channel, args }),
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          waiting.set(++last, { resolve, reject })
          send({ kind: 'invoke', id: last, channel, args })
        }),
    },
  }
  preload(name => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require '${name}'`)
    return electron
  })
}

export const pageSource = `(${pageWorld})()`
export const preloadSource = (code: string) =>
  `(${preloadWorld})(${JSON.stringify(BINDING)}, (require) => { const module = { exports: {} }, exports = module.exports;\n${code}\n})`
