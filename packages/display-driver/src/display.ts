import { type DisplayAddress, parseDisplayUrl } from './display-url.ts'
import { type DisplayFace, sameFace } from './face.ts'
import { encodeFace, encodePreparation } from './families/encode.ts'
import type { Speaker } from './line.ts'
import { createLines, type Lines } from './lines.ts'
import { type DisplayModel, models } from './models.ts'

/**
 * - `ready`: the wire is open and took the last face. These displays cannot answer, so this is as much as anyone can
 *   know: one that is switched off behind an open serial port looks the same, and gets its face again on every refresh.
 * - `offline`: the wire cannot be opened or broke; `detail` says why and what to do. It is tried again.
 * - `unknown`: nothing was heard of the wire yet, or the display is closed.
 */
export type DisplayCondition = 'ready' | 'offline' | 'unknown'

export type DisplayState = {
  readonly condition: DisplayCondition
  readonly since: Date
  readonly detail: string
}

export type Display = {
  readonly url: string
  readonly model: DisplayModel
  /** Takes effect as soon as the wire is free; while it is not, the newest face replaces the ones before it. */
  show(face: DisplayFace): void
  state(): DisplayState
  /** Called at every change of condition or detail, not at once. Returns the way to stop it. */
  subscribe(listener: (state: DisplayState) => void): () => void
  /** Leaves the glass as it is. Resolves when a face that was shown just before is written, or after a second. */
  close(): Promise<void>
}

export type DisplayOptions = { readonly models?: readonly DisplayModel[]; readonly lines?: Lines }

const sent = 'The line takes what is sent. The display cannot answer.'
const linesOfThisProcess = createLines()

/**
 * Opens a display and keeps it open until it is closed: a broken wire is tried again with waits that grow from 0.2 s to 3 s.
 * @throws {DisplayUrlError} for a URL that names no display; nothing else is ever thrown.
 */
export function openDisplay(url: string, options: DisplayOptions = {}): Display {
  return attachDisplay(parseDisplayUrl(url, options.models ?? models), options.lines ?? linesOfThisProcess)
}

function attachDisplay(address: DisplayAddress, lines: Lines): Display {
  const { model, url } = address
  const listeners = new Set<(state: DisplayState) => void>()
  let state: DisplayState = { condition: 'unknown', since: new Date(), detail: 'The line is being opened.' }
  let face: DisplayFace | undefined
  let unspoken = false
  let prepared = false
  let dueAt = Number.POSITIVE_INFINITY
  let closed = false
  const idle = new Set<() => void>()

  const speaker: Speaker = {
    dueAt: () => dueAt,
    words() {
      unspoken = false
      const preparation = prepared ? [] : encodePreparation(model)
      return Uint8Array.from([...preparation, ...(face ? encodeFace(face, model, address.address) : [])])
    },
    opened() {
      prepared = false
      unspoken = true
      dueAt = 0
    },
    spoken() {
      prepared = true
      change('ready', sent)
      if (unspoken) return
      dueAt = Date.now() + address.refreshSeconds * 1000
      for (const resolve of idle) resolve()
    },
    broken(reason) {
      change('offline', reason)
    },
  }
  const line = lines.open(address.endpoint)
  line.attach(speaker)

  return {
    url,
    model,
    state: () => state,
    show(next) {
      if (closed || (face && sameFace(face, next))) return
      face = next
      unspoken = true
      dueAt = 0
      line.wake()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      if (closed) return
      closed = true
      if (unspoken && state.condition === 'ready') await spokenOrLate()
      line.detach(speaker)
      change('unknown', 'The display is closed.')
    },
  }

  function change(condition: DisplayCondition, detail: string): void {
    if (condition === state.condition && detail === state.detail) return
    state = { condition, since: condition === state.condition ? state.since : new Date(), detail }
    for (const listener of listeners) listener(state)
  }

  function spokenOrLate(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, 1000)
      idle.add(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
