/** Looks whether the day of the draft has come: it goes live as the hall's day begins, ahead of its opening, checked as a save is. [T17] */
import { isDeepStrictEqual } from 'node:util'
import { CASE_SETUP, dateInZone, isoInZone, type Trouble } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { every } from '../background.ts'
import type { Hall } from '../hall/hall.ts'
import type { DraftKeeper } from './kept-draft.ts'

const EVERY_MS = 1_000

export function watchDraft(options: {
  hall: Pick<Hall, 'live' | 'submit' | 'sound' | 'trouble'>
  draft: DraftKeeper
  now: () => number
  log: Logger
}) {
  const { hall, draft, now, log } = options

  async function look(): Promise<void> {
    const kept = draft.get()
    if (!kept?.goesLiveOn || kept.refused || !hall.sound() || hall.trouble()) return
    const { config, day } = hall.live.state
    // A date that nobody vouched for, or of a day that has not begun, is not gone by.
    if (!config || !day || day.date < kept.goesLiveOn || now() < (day.doubtUntil ?? 0)) return
    if (day.date > dateInZone(config.timezone, now())) return
    const { settings, why, actor, version } = kept
    // It went live, and the server ended before it was put away.
    if (isDeepStrictEqual(config, settings)) return draft.set(null)
    const answer = await hall.submit({
      ...{ commandId: null, actor, fingerprint: 'settings draft' },
      touches: [CASE_SETUP],
      command: ({ at, setUp }) => ({
        ...{ type: 'ConfigureHall', at, actor, config: settings, why, source: 'settings' },
        stale: setUp !== version,
      }),
      value: () => null,
    })
    // What was put in its place meanwhile is another's.
    if (draft.get() !== kept) return
    if (answer.ok) {
      draft.set(null)
      log.info({ actor, why }, 'The set-up that was kept for today holds now.')
    } else if (answer.error.code !== 'storage-failed' && answer.error.code !== 'shutting-down') {
      const { message } = answer.error
      draft.set({ ...kept, refused: { at: now(), message } })
      log.warn({ actor, why }, `The set-up that was kept for today does not hold: ${message}`)
    }
  }

  const looks = every(EVERY_MS, log, 'Whether a draft of the set-up is due could not be looked at.', look)

  return {
    troubles(): Trouble[] {
      const { refused } = draft.get() ?? {}
      const { config } = hall.live.state
      if (!refused || !config) return []
      const since = isoInZone(config.timezone, refused.at)
      return [{ code: 'settings-draft', since, detail: refused.message.slice(0, 500) }]
    },
    close: looks.close,
  }
}
export type DraftWatch = ReturnType<typeof watchDraft>
