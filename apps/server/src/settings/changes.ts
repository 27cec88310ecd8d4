/** The changes of the set-up as the log tells them: who, when, why, and what was changed. */
import { differencesOf, isoInZone, type SettingsHistory, type SettingsView } from '@antrean/queue-core'
import type { Access } from '../access/access.ts'
import type { Hall } from '../hall/hall.ts'
import { type SetUp, setUpOf } from '../hall/live.ts'

type Change = SettingsHistory['changes'][number]

export function settingsChanges({ hall, access }: { hall: Hall; access: Pick<Access, 'staff'> }) {
  const by = ({ version, at, actor, why, source }: SetUp): Omit<SettingsView, 'settings'> => ({
    ...{ version, why, source },
    at: isoInZone(hall.live.state.config!.timezone, at),
    by: access.staff.named(actor).replace(/^staff:/, ''),
  })

  /** The changes with a version below `before`, the newest first. */
  function history(before: number, most: number): SettingsHistory {
    const found = hall.store.log.setUps(before, most + 1)
    const changes = found.slice(0, most).map((change, n): Change => {
      const earlier = found[n + 1]?.event.config
      const differences = earlier ? differencesOf(earlier, change.event.config) : []
      return { ...by(setUpOf(change)), differences }
    })
    return { changes, next: found.length > most ? changes.at(-1)!.version : null }
  }

  return {
    present: (): SettingsView => ({ ...by(hall.live.setUp), settings: hall.live.state.config! }),
    history,
    /** What happened after `version`, the newest first, as far as somebody reads it. */
    since: (version: number): Change[] =>
      history(Number.MAX_SAFE_INTEGER, 20).changes.filter(change => change.version > version),
    /** The set-up of a version, or the one before the present; null where there is none. */
    was(version?: number) {
      const [found] = hall.store.log.setUps(version === undefined ? hall.live.setUp.version : version + 1, 1)
      return found && (version === undefined || found.seq === version) ? found.event.config : null
    },
  }
}

/** Who changed what, and when, in a sentence. */
export function whoChanged([last, ...others]: Change[]): string {
  if (!last) return 'The set-up is another than the one that the change was made of.'
  const fields = last.differences.map(({ path }) => path)
  const what = fields.length > 5 ? [...fields.slice(0, 5), `${fields.length - 5} more`] : fields
  const more = others.length > 0 ? `, after ${others.length} other changes` : ''
  const why = last.why ? ` (“${last.why}”)` : ''
  return `${last.by} changed ${what.join(', ') || 'the set-up'} at ${last.at.slice(0, 16).replace('T', ' ')}${why}${more}.`
}
