/** The words of every surface, by language. */

import * as table from './compiled.ts'
import type * as id from './languages/id.ts'
import { wordsOf } from './tables.ts'

export { DEFAULT_LANGUAGE, inLanguage, LANGUAGES, type Language, languageOf } from './languages.ts'
export type { Words } from './message.ts'
export { type Opening, whenOpen } from './opening.ts'
export { percent } from './percent.ts'
export type { Place } from './tables.ts'
export { calendarDate, clockTime, longDate, minutes, onClock, stopwatch } from './times.ts'

export const waitsWords = /* @__PURE__ */ wordsOf<typeof id.waits>(table.waits)
export const screenWords = /* @__PURE__ */ wordsOf<typeof id.screen>(table.screen)
export const kioskWords = /* @__PURE__ */ wordsOf<typeof id.kiosk>(table.kiosk)
export const paperWords = /* @__PURE__ */ wordsOf<typeof id.paper>(table.paper)
export const wallWords = /* @__PURE__ */ wordsOf<typeof id.wall>(table.wall)
export const boothScreenWords = /* @__PURE__ */ wordsOf<typeof id.boothScreen>(table.boothScreen)
export const panelWords = /* @__PURE__ */ wordsOf<typeof id.panel>(table.panel)
export const enrolWords = /* @__PURE__ */ wordsOf<typeof id.enrol>(table.enrol)
export const firstStartWords = /* @__PURE__ */ wordsOf<typeof id.firstStart>(table.firstStart)
export const shellWords = /* @__PURE__ */ wordsOf<typeof id.shell>(table.shell)
export const signInWords = /* @__PURE__ */ wordsOf<typeof id.signIn>(table.signIn)
export const refusalsWords = /* @__PURE__ */ wordsOf<typeof id.refusals>(table.refusals)
export const boothWords = /* @__PURE__ */ wordsOf<typeof id.booth>(table.booth)
export const deskWords = /* @__PURE__ */ wordsOf<typeof id.desk>(table.desk)
export const casesWords = /* @__PURE__ */ wordsOf<typeof id.cases>(table.cases)
export const caseSetupWords = /* @__PURE__ */ wordsOf<typeof id.caseSetup>(table.caseSetup)
export const hallWords = /* @__PURE__ */ wordsOf<typeof id.hall>(table.hall)
export const opsWords = /* @__PURE__ */ wordsOf<typeof id.ops>(table.ops)
export const serverTroublesWords = /* @__PURE__ */ wordsOf<typeof id.serverTroubles>(table.serverTroubles)
export const troubleWords = /* @__PURE__ */ wordsOf<typeof id.trouble>(table.trouble)
export const reportsWords = /* @__PURE__ */ wordsOf<typeof id.reports>(table.reports)
export const administrationWords = /* @__PURE__ */ wordsOf<typeof id.administration>(table.administration)
export const apiKeysWords = /* @__PURE__ */ wordsOf<typeof id.apiKeys>(table.apiKeys)
export const webhooksWords = /* @__PURE__ */ wordsOf<typeof id.webhooks>(table.webhooks)
export const alertsWords = /* @__PURE__ */ wordsOf<typeof id.alerts>(table.alerts)
export const reportMailsWords = /* @__PURE__ */ wordsOf<typeof id.reportMails>(table.reportMails)
export const openIdWords = /* @__PURE__ */ wordsOf<typeof id.openId>(table.openId)
export const staffWords = /* @__PURE__ */ wordsOf<typeof id.staff>(table.staff)
export const devicesWords = /* @__PURE__ */ wordsOf<typeof id.devices>(table.devices)
export const visitorWords = /* @__PURE__ */ wordsOf<typeof id.visitor>(table.visitor)
export const casePageWords = /* @__PURE__ */ wordsOf<typeof id.casePage>(table.casePage)
export const reportWords = /* @__PURE__ */ wordsOf<typeof id.report>(table.report)
export const messagesWords = /* @__PURE__ */ wordsOf<typeof id.messages>(table.messages)
export const settingsWords = /* @__PURE__ */ wordsOf<typeof id.settings>(table.settings)
export const noticesWords = /* @__PURE__ */ wordsOf<typeof id.notices>(table.notices)
export type KioskWords = ReturnType<typeof kioskWords>
export type ReportWords = ReturnType<typeof reportWords>
export type FirstStartWords = ReturnType<typeof firstStartWords>
export type BoothWords = ReturnType<typeof boothWords>
export type MessagesWords = ReturnType<typeof messagesWords>
export type SettingsWords = ReturnType<typeof settingsWords>
export type ApiKeysWords = ReturnType<typeof apiKeysWords>
export type WebhooksWords = ReturnType<typeof webhooksWords>
export type AlertsWords = ReturnType<typeof alertsWords>
export type OpenIdWords = ReturnType<typeof openIdWords>
export type ReportMailsWords = ReturnType<typeof reportMailsWords>
export type CasesWords = ReturnType<typeof casesWords>
export type CaseSetupWords = ReturnType<typeof caseSetupWords>
export type OpsWords = ReturnType<typeof opsWords>
export type HallWords = ReturnType<typeof hallWords>
