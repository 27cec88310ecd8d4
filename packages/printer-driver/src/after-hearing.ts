/**
 * A time in which nothing was heard. Where this process slept meanwhile, what came lies in the socket, and Node lets the timers go
 * first: it is read before the time counts as over.
 */

/** `deed` after that many milliseconds and what has come by then; returns the way to stop it. */
export function afterHearing(ms: number, deed: () => void): () => void {
  let reading: NodeJS.Immediate | undefined
  const timer = setTimeout(() => {
    reading = setImmediate(deed)
  }, ms)
  return () => {
    clearTimeout(timer)
    clearImmediate(reading)
  }
}
