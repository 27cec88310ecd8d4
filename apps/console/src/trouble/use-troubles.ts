/** The troubles at the kiosks as they come and go, with a tone for each that is new. */
import type { Ops } from '@antrean/hall-client'
import { useEffect, useRef, useState } from 'react'
import { softTone } from '../booth/sounds.ts'
import type { Condition } from '../ops/conditions.ts'
import { conditionsOf } from '../ops/conditions.ts'
import { noteConditions, type Since } from '../ops/since.ts'
import { nameOfTrouble, troublesAtKiosks } from './at-kiosks.ts'

export type Troubles = {
  all: Condition[]
  /** Those that nobody at this console has put aside. */
  fresh: Condition[]
  since: ReadonlyMap<string, Since>
  putAside: () => void
  showAgain: () => void
}

/** `now`: by the server's clock. `told`: whether a tone is heard here. */
export function useTroubles(ops: Ops | null, open: boolean, now: number, told: boolean): Troubles {
  const since = useRef<ReadonlyMap<string, Since>>(new Map())
  /** When this page first saw each as it is, which a machine's own word for it does not change. */
  const seen = useRef(new Map<string, number>())
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set())
  if (ops) {
    const conditions = conditionsOf(ops)
    since.current = noteConditions(since.current, conditions, now)
    const names = new Set(conditions.map(nameOfTrouble))
    for (const name of seen.current.keys()) if (!names.has(name)) seen.current.delete(name)
    for (const name of names) if (!seen.current.has(name)) seen.current.set(name, now)
  }
  const all = troublesAtKiosks(ops, open, its => seen.current.get(nameOfTrouble(its)) ?? now, now)
  const names = all.map(nameOfTrouble)
  useTone(names, told)

  // What is mended is not put aside any more: it is new when it comes again.
  const gone = [...aside].filter(name => !names.includes(name))
  if (gone.length > 0) setAside(new Set(names.filter(name => aside.has(name))))
  return {
    all,
    fresh: all.filter(its => !aside.has(nameOfTrouble(its))),
    since: since.current,
    putAside: () => setAside(new Set(names)),
    showAgain: () => setAside(new Set()),
  }
}

function useTone(names: string[], told: boolean): void {
  const key = names.join('\n')
  const known = useRef(new Set<string>())
  useEffect(() => {
    const now = new Set(key === '' ? [] : key.split('\n'))
    const fresh = [...now].some(name => !known.current.has(name))
    known.current = now
    if (fresh && told) softTone('trouble')
  }, [key, told])
}
