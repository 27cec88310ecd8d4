/** Those who asked to be told. A listener that throws keeps nobody else from hearing. */
export type Listeners<T> = {
  readonly add: (listener: (what: T) => void) => () => void
  tell(what: T): void
}

export function createListeners<T>(): Listeners<T> {
  const all = new Set<(what: T) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell(what) {
      const failures: unknown[] = []
      for (const listener of all) {
        try {
          listener(what)
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw failures[0]
    },
  }
}
