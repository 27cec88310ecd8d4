/** Work that costs much is done a little at a time; who would wait too long is told so at once. */
export function takeTurns(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = []
  let working = 0
  /** `null` where too many wait already. */
  return async function turn<Value>(work: () => Promise<Value>): Promise<Value | null> {
    if (working >= atOnce) {
      if (waiting.length >= mostWaiting) return null
      await new Promise<void>(resolve => waiting.push(resolve))
    } else working += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working -= 1
    }
  }
}
