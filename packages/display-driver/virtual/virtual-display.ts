import type { DisplayModel } from '../src/models.ts'
import { createInterpreter } from './interpreters/create-interpreter.ts'
import type { Interpreter, Seen } from './interpreters/interpreter.ts'

/** What an onlooker knows of a virtual display. */
export type Sight = Seen & {
  readonly name: string
  readonly model: string
  readonly family: DisplayModel['family']
  readonly columns: number
  readonly url: string
  readonly powered: boolean
  readonly plugged: boolean
}

/** A display's glass and its switch. Without power it is dark and deaf; with power again it has forgotten everything. */
export type VirtualDisplay = {
  readonly name: string
  readonly model: DisplayModel
  readonly address: string
  take(bytes: Uint8Array): void
  seen(): Seen
  powered(): boolean
  switchOff(): void
  switchOn(): void
  subscribe(listener: () => void): () => void
}

export function createVirtualDisplay(name: string, model: DisplayModel, address: string): VirtualDisplay {
  const listeners = new Set<() => void>()
  const dark: Seen = {
    rows: Array<string>(model.rows).fill(' '.repeat(model.columns)),
    blink: false,
    brightness: 0,
  }
  let interpreter: Interpreter | undefined = createInterpreter(model, address)

  return {
    name,
    model,
    address,
    seen: () => interpreter?.seen() ?? dark,
    powered: () => interpreter !== undefined,
    take(bytes) {
      for (const byte of bytes) interpreter?.take(byte)
      changed()
    },
    switchOff() {
      interpreter = undefined
      changed()
    },
    switchOn() {
      interpreter ??= createInterpreter(model, address)
      changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  function changed(): void {
    for (const listener of listeners) listener()
  }
}
