/** What is to happen between two bytes of the host, even when they come together. */
export type Deeds = {
  /** Runs once, when that many further bytes have come. */
  at(count: number, run: () => void): void
  /** Passes the bytes on in parts, and runs what falls between them. */
  passOn(bytes: Uint8Array, accept: (part: Uint8Array) => void): void
  readonly passedBytes: number
}

export function planDeeds(): Deeds {
  const planned: { at: number; run: () => void }[] = []
  let passed = 0
  const runDue = (): void => {
    while (planned[0] && planned[0].at <= passed) planned.shift()!.run()
  }
  return {
    get passedBytes() {
      return passed
    },
    at(count, run) {
      planned.push({ at: passed + count, run })
      planned.sort((one, other) => one.at - other.at)
    },
    passOn(bytes, accept) {
      runDue()
      for (let rest = bytes; rest.length > 0; ) {
        const part = rest.subarray(0, Math.max(1, (planned[0]?.at ?? Number.POSITIVE_INFINITY) - passed))
        rest = rest.subarray(part.length)
        accept(part)
        passed += part.length
        runDue()
      }
    },
  }
}
