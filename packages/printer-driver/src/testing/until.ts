import { setTimeout as wait } from 'node:timers/promises'

/** Waits for a condition, never for a time; fails with what was waited for. */
export async function until(
  isTrue: () => boolean,
  what: string | (() => string),
  withinMs = 10_000,
): Promise<void> {
  const start = performance.now()
  while (!isTrue()) {
    if (performance.now() - start > withinMs) {
      throw new Error(`waited ${withinMs} ms in vain for ${typeof what === 'string' ? what : what()}`)
    }
    await wait(4)
  }
}
