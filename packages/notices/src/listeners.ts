/** A promise that it gives is waited for. */
export type Listener<T> = (what: T) => unknown

/** Those who asked to be told. A listener that fails keeps nobody else from hearing. */
export type Listeners<T> = {
  readonly add: (listener: Listener<T>) => () => void
  /** Resolves when everybody has taken it, and rejects where somebody could not. */
  tell(what: T): Promise<void>
}

export function createListeners<T>(): Listeners<T> {
  const all = new Set<Listener<T>>()
  return {
    add(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    async tell(what) {
      const taken = await Promise.allSettled([...all].map(async listener => listener(what)))
      const failed = taken.find(one => one.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}
