/** What an administrator is writing, kept on this machine until it is saved or given up; and what the server says of it. */
import {
  differencesOf,
  type HallConfig,
  SettingsCheck,
  SettingsDraftView,
  SettingsView,
} from '@antrean/queue-core/contract'
import { useEffect, useState } from 'react'
import type { Failure } from '../shell/ask-server.ts'
import { tellServer } from '../shell/tell-server.ts'
import { useTold } from '../shell/use-told.ts'
import { isSame, together, withAt } from './draft.ts'

/** Another's change is seen so soon. */
const LOOK_EVERY_MS = 5_000
/** A pause in the writing. */
const CHECK_AFTER_MS = 300
const keptAs = (name: string): string => `antrean-settings-draft ${name}`
type Kept = { base: SettingsView; mine: HallConfig }

/** `name`: whose it is. */
export function useDraft({ token, name }: { token: string; name: string }) {
  const [saved, setSaved] = useState<SettingsView | null>(null)
  const [kept, setKept] = useState<Kept | null>(() => readKept(name))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [looked, lookAgain] = useState({})
  const [epoch, setEpoch] = useState(0)
  const told = useTold(SettingsView, 'settings', token, LOOK_EVERY_MS, looked)
  const heard = told.answer?.value ?? null
  const present = saved && (!heard || saved.version > heard.version) ? saved : heard
  const settings = kept?.mine ?? present?.settings ?? null
  const check = useCheck(token, kept?.mine ?? null, present?.version)

  function keep(next: Kept | null): void {
    const same = next && isSame(next.mine, next.base.settings)
    setKept(same ? null : next)
    if (next && !same) localStorage.setItem(keptAs(name), JSON.stringify(next))
    else localStorage.removeItem(keptAs(name))
  }
  const write = (mine: HallConfig) => present && keep({ base: kept?.base ?? present, mine })
  /** Fields are drawn anew: another set-up stands in them. */
  function put(mine: HallConfig | null): void {
    if (mine) write(mine)
    else keep(null)
    setEpoch(epoch + 1)
  }

  async function give(method: 'PUT' | 'POST', route: string, body: object): Promise<boolean> {
    const version = (kept?.base ?? present)?.version
    setBusy(true)
    const answer = await tellServer(SettingsView, method, route, {
      token,
      press: crypto.randomUUID(),
      body,
      version,
    })
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) {
      setSaved(answer.value)
      if (method === 'PUT') keep(null)
      setEpoch(epoch + 1)
    }
    lookAgain({})
    return answer.ok
  }

  return {
    ...{ present, settings, check, busy, saved, epoch, put },
    failure: failure ?? told.failure,
    changed: kept !== null,
    /** Another changed the set-up since this was begun. */
    overtaken: kept !== null && present !== null && present.version !== kept.base.version,
    /** The fields that another changed since. */
    theirs:
      kept && present ? differencesOf(kept.base.settings, present.settings).map(({ path }) => path) : [],
    set: (path: string, value: unknown) => settings && write(withAt(settings, path, value)),
    giveUp: () => put(null),
    join() {
      if (kept && present)
        keep({ base: present, mine: together(kept.base.settings, kept.mine, present.settings) })
      setFailure(null)
      setEpoch(epoch + 1)
    },
    /** Kept by the server, to hold from that day on (YYYY-MM-DD); null: whenever it is saved. */
    async keepFor(why: string, goesLiveOn: string | null): Promise<void> {
      setBusy(true)
      const body = { settings, why, goesLiveOn }
      const asked = { token, press: crypto.randomUUID(), body, version: (kept?.base ?? present)?.version }
      const answer = await tellServer(SettingsDraftView, 'PUT', 'settings/draft', asked)
      setBusy(false)
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) put(null)
    },
    save: (why: string) => give('PUT', 'settings', { settings, why }),
    undo: (why: string, to?: number) =>
      give('POST', 'settings/undo', { why, ...(to !== undefined && { to }) }),
  }
}
export type Draft = ReturnType<typeof useDraft>

function readKept(name: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs(name)) ?? 'null') as Kept | null
    return kept && SettingsView.safeParse(kept.base).success && Array.isArray(kept.mine.services)
      ? kept
      : null
  } catch {
    return null
  }
}

/** What it would do, as the server says; the last answer stays until the next. */
export function useCheck(
  token: string,
  mine: HallConfig | null,
  version: number | undefined,
): SettingsCheck | null {
  const [check, setCheck] = useState<SettingsCheck | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: beside another set-up it would do something else
  useEffect(() => {
    if (!mine) return setCheck(null)
    let over = false
    const timer = setTimeout(async () => {
      const asked = { token, press: crypto.randomUUID(), body: { settings: mine } }
      const told = await tellServer(SettingsCheck, 'POST', 'settings/check', asked)
      if (!over && told.ok) setCheck(told.value)
    }, CHECK_AFTER_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [token, mine, version])
  return check
}
