/**
 * Every file of a language, compiled, one export a table.
 *
 *   languages/*.ts ─► read here, where Node runs
 *                  └► bundle.ts puts this module's values in its own place, so that a browser gets no compiler
 */
import { readdirSync } from 'node:fs'
import compile from 'icu-minify/compile'
import type { CompiledMessage } from 'icu-minify/format'
import { FOLDER } from './folder.ts'
import type * as Indonesian from './languages/id.ts'
import type { About, Messages, PartOf } from './translation.ts'

export type Compiled = { readonly [key: string]: CompiledMessage | Compiled }
/** By the language's tag. */
export type Table = Readonly<Record<string, Compiled>>
type File = { about: About } & PartOf<typeof Indonesian>
type Name = Exclude<keyof typeof Indonesian, 'about'>

const files: [tag: string, file: File][] = await Promise.all(
  readdirSync(FOLDER)
    .filter(name => name.endsWith('.ts'))
    .map(async name => [name.replace('.ts', ''), (await import(new URL(name, FOLDER).href)) as File]),
)

/** Says itself: nothing to compile, which is most of them. */
const PLAIN = /^[^{}<>'#]*$/

const compiled = (messages: Messages): Compiled =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message !== 'string' ? compiled(message) : PLAIN.test(message) ? message : compile(message),
    ]),
  )

const table = (name: Name): Table =>
  Object.fromEntries(files.map(([tag, file]) => [tag, compiled((file[name] ?? {}) as Messages)]))

export const about: Readonly<Record<string, About>> = Object.fromEntries(
  files.map(([tag, file]) => [tag, file.about]),
)

export const waits = table('waits')
export const screen = table('screen')
export const kiosk = table('kiosk')
export const paper = table('paper')
export const wall = table('wall')
export const opening = table('opening')
export const boothScreen = table('boothScreen')
export const panel = table('panel')
export const enrol = table('enrol')
export const firstStart = table('firstStart')
export const shell = table('shell')
export const signIn = table('signIn')
export const openId = table('openId')
export const refusals = table('refusals')
export const booth = table('booth')
export const desk = table('desk')
export const cases = table('cases')
export const caseSetup = table('caseSetup')
export const hall = table('hall')
export const ops = table('ops')
export const serverTroubles = table('serverTroubles')
export const trouble = table('trouble')
export const reports = table('reports')
export const devices = table('devices')
export const administration = table('administration')
export const apiKeys = table('apiKeys')
export const webhooks = table('webhooks')
export const alerts = table('alerts')
export const reportMails = table('reportMails')
export const staff = table('staff')
export const visitor = table('visitor')
export const casePage = table('casePage')
export const report = table('report')
export const messages = table('messages')
export const settings = table('settings')
export const notices = table('notices')
