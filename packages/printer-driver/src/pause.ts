export type Pause = {
  /** Resolves after that many milliseconds, or when it is woken. */
  wait(ms: number): Promise<void>
  /** Ends the wait, if there is one. */
  wake(): void
}

export function openPause(): Pause {
  let wake = (): void => {}
  return {
    wait: ms =>
      new Promise(resolve => {
        const timer = setTimeout(resolve, ms)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    wake: () => wake(),
  }
}
