import { harmless, type Log } from '@antrean/command-line/background'

/** What runs and what waits for its time; all of it ends with the agent. */
export type Tasks = {
  /** Aborted once the agent stops. */
  signal: AbortSignal
  /** `name` tells apart what may run at the same time; the same thing never runs twice. `then` hears how it ended. */
  once: (name: string, work: () => Promise<void>, then: (ended: Ended) => void) => void
  after: (ms: number, act: () => void) => void
  /** Begins nothing more, and waits for what runs. */
  stop: () => Promise<void>
}
export type Ended = { ok: true } | { ok: false; error: unknown }

export function openTasks(log: Log): Tasks {
  const stopping = new AbortController()
  const running = new Map<string, Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const { signal } = stopping
  return {
    signal,
    once: (name, work, then) => {
      if (running.has(name) || signal.aborted) return
      const end = harmless(log, 'What follows a step of the kiosk could not be done.', (ended: Ended) => {
        running.delete(name)
        then(ended)
      })
      const done = work().then(
        () => end({ ok: true }),
        error => end({ ok: false, error }),
      )
      running.set(name, done)
    },
    after: (ms, act) => {
      const due = () => {
        timers.delete(timer)
        act()
      }
      const timer = setTimeout(harmless(log, 'What was due at the kiosk could not be done.', due), ms)
      timers.add(timer)
    },
    stop: async () => {
      stopping.abort()
      for (const timer of timers) clearTimeout(timer)
      await Promise.allSettled(running.values())
    },
  }
}
