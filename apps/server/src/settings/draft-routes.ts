/** A set-up that is kept, and goes live on a day: read, put, and given up. [T16] */
import {
  dateInZone,
  isoInZone,
  readSettings,
  SettingsDraftChange,
  SettingsDraftView,
  type SettingsNote,
} from '@antrean/queue-core'
import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { ErrorBody, Refusals } from '../http/schemas.ts'
import { type settingsChanges, whoChanged } from './changes.ts'
import { faultsOfBody } from './faults-of-body.ts'
import type { DraftKeeper } from './kept-draft.ts'
import { bodyLimit, refuseFields, refuseWithFaults } from './replies.ts'
import { versionIn } from './version.ts'

const tags = ['settings']
const security = [{ bearer: [] }]

export function draftRoutes(
  app: App,
  options: {
    access: Access
    hall: Hall
    clock: Pick<Clock, 'now'>
    changes: ReturnType<typeof settingsChanges>
    draft: DraftKeeper
  },
): void {
  const { access, hall, clock, changes, draft } = options
  const timezone = () => hall.live.state.config!.timezone
  const nameOf = (actor: string) => access.staff.named(actor).replace(/^staff:/, '')

  function view(): SettingsDraftView {
    const kept = draft.get()
    if (!kept) return { draft: null }
    const { actor, at, refused, ...its } = kept
    const iso = (moment: number) => isoInZone(timezone(), moment)
    return {
      draft: {
        ...{ ...its, by: nameOf(actor), at: iso(at) },
        refused: refused && { at: iso(refused.at), message: refused.message },
      },
    }
  }

  app.get(
    '/api/v1/settings/draft',
    {
      schema: {
        operationId: 'settingsDraft',
        summary: 'The set-up that somebody keeps ready, and from when it is to hold (an administrator)',
        description: '`draft` is null where there is none.',
        ...{ tags, security },
        response: { 200: SettingsDraftView, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'settings/draft')) return reply
      return send(reply, done(view()))
    },
  )

  app.put(
    '/api/v1/settings/draft',
    {
      bodyLimit,
      attachValidation: true,
      schema: {
        operationId: 'keepSettingsDraft',
        summary: 'Keeps a set-up, to go live as a day begins (an administrator)',
        description:
          '`settings` is a whole hall file; `If-Match` names the version that it was made of. On `goesLiveOn`, a later date, it is checked and made as PUT /api/v1/settings would; where it no longer fits, nothing changes, and ops and administrators are told. One draft is kept: the one of another has to be given up first.',
        ...{ tags, security, body: SettingsDraftChange },
        response: { 200: SettingsDraftView, ...Refusals, 412: ErrorBody, 428: ErrorBody },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'settings/draft')
      const version = caller && versionIn(request, reply)
      if (!caller || version === null) return reply
      const wrong = faultsOfBody(request)
      if (wrong.length > 0) return refuseFields(reply, wrong)
      const { settings: given, why, goesLiveOn } = request.body as z.output<typeof SettingsDraftChange>
      const { settings, faults } = readSettings(given)
      const today = dateInZone(timezone(), clock.now())
      const past = goesLiveOn !== null && goesLiveOn <= today ? [tooSoon(today)] : []
      if (!settings || past.length > 0) return refuseFields(reply, [...faults, ...past])
      if (version !== hall.live.setUp.version) {
        const who = whoChanged(changes.since(version))
        return refuseWithFaults(
          reply,
          refuse('settings-changed', `${who} Read the set-up again, and make your draft of that.`),
          [],
        )
      }
      const kept = draft.get()
      if (kept && kept.actor !== caller.actor)
        return send(
          reply,
          refuse(
            'settings-changed',
            `${nameOf(kept.actor)} keeps a draft (“${kept.why}”). Give it up first, or let them.`,
          ),
        )
      const at = clock.now()
      draft.set({ settings, why, goesLiveOn, actor: caller.actor, at, version, refused: null })
      return send(reply, done(view()))
    },
  )

  app.delete(
    '/api/v1/settings/draft',
    {
      schema: {
        operationId: 'dropSettingsDraft',
        summary: 'Gives up the set-up that is kept; nothing is changed (an administrator)',
        ...{ tags, security },
        response: { 200: SettingsDraftView, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'settings/draft')) return reply
      draft.set(null)
      return send(reply, done(view()))
    },
  )
}

const tooSoon = (today: string): SettingsNote => ({
  ...{ path: 'goesLiveOn', kind: 'field', values: {} },
  message: `A draft goes live on a day after ${today}.`,
})
