/** A kiosk in a process of its own, that can be killed at any moment and started again on the same disk. */
import { type ChildProcess, fork } from 'node:child_process'
import type { Answer, KioskCall, KioskState } from '../api/index.ts'

export type KillableKiosk = {
  /** The last that it said; null while it is down. */
  state: () => KioskState | null
  /** Null where it was killed before it answered. */
  call: (call: KioskCall, payload: unknown) => Promise<Answer | null>
  kill: () => Promise<void>
  start: () => void
}

type News = { state: KioskState } | { n: number; answer: Answer }

export function startKiosk(args: string[]): KillableKiosk {
  let child: ChildProcess | undefined
  let state: KioskState | null = null
  let calls = 0
  const waiting = new Map<number, (answer: Answer | null) => void>()

  function start(): void {
    const mine = fork(new URL('kiosk-process.ts', import.meta.url), args)
    child = mine
    mine.on('message', (news: News) => {
      if (mine !== child) return
      if ('state' in news) state = news.state
      else waiting.get(news.n)?.(news.answer)
    })
    mine.once('exit', () => {
      if (mine !== child) return
      state = null
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
    })
  }
  start()

  return {
    state: () => state,
    call: (call, payload) =>
      new Promise(resolve => {
        const n = ++calls
        waiting.set(n, answer => {
          waiting.delete(n)
          resolve(answer)
        })
        child?.send({ n, call, payload }, error => {
          if (error) waiting.get(n)?.(null)
        })
      }),
    kill: async () => {
      const mine = child
      if (!mine || mine.exitCode !== null || mine.signalCode !== null) return
      const gone = new Promise<void>(resolve => mine.once('exit', () => resolve()))
      mine.kill('SIGKILL')
      await gone
    },
    start,
  }
}
