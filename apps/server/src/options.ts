/** The command line, checked. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { addressOf, CommandLineError, portOf, readCommandLine, readNamedJson } from '@antrean/command-line'
import { HallConfig, referenceHall } from '@antrean/queue-core'
import { complaint } from './commands/complaint.ts'
import { callersBehind } from './http/caller-address.ts'
import type { Screens } from './http/screens.ts'
import { ChannelSettings, settingsByAddress } from './notices/settings.ts'
import { readTask } from './task.ts'
import type { TimeServer } from './time-servers/ask.ts'

export const USAGE = `Usage: node apps/server/src/main.ts [options]             runs the hall
       node apps/server/src/main.ts staff add NAME --role ROLE [--data DIR]
       node apps/server/src/main.ts staff remove NAME | staff list [--data DIR]
       node apps/server/src/main.ts staff rename NAME NEW | staff forget NAME [--data DIR]
       node apps/server/src/main.ts device invite KIND NAME [--data DIR]
       node apps/server/src/main.ts backup DIR [--data DIR]   a copy of the hall, also while it runs
       node apps/server/src/main.ts restore DIR [--data DIR]  a copy in the place of the hall, which is kept
       node apps/server/src/main.ts export --out DIR [--from DATE] [--to DATE] [--format csv|ndjson] [--personal]
                                        [--data DIR]   all there is as files (docs/export.md), also while it runs
       node apps/server/src/main.ts import FILE --source NAME [--zone ZONE] [--column FIELD=NAME …] [--services A=B,…]
                                        [--outcomes A=B,…] [--data DIR]   tickets of before (docs/import.md)
       node apps/server/src/main.ts import --take-back --source NAME [--data DIR]
       node apps/server/src/main.ts record accept REASON [--data DIR]
       node apps/server/src/main.ts hall print [--hall FILE]  a whole hall file, to begin with or to check

  --port N            TCP port, 0 for any free one (default 8300)
  --host ADDRESS      address to listen on (default 127.0.0.1: this machine only)
  --data DIR          data folder (default ./data)
  --hall FILE         the hall's set-up as JSON (default: the reference hall)
  --public-url URL    what visitors' phones call this server; printed as the QR code
  --screens NAME=DIR  serves built screens at /NAME/; '=DIR' serves the home page; may be repeated
  --known-as NAME     another name by which browsers open this server's screens; may be repeated
  --trust-proxy ADDR  a reverse proxy whose X-Forwarded-For is believed, as 127.0.0.1 or 10.0.0.0/8;
                      may be repeated (default: none)
  --time-server NAME  asked what time it is (SNTP, UDP), as ntp.example.go.id or 10.0.0.1:123; staff see how the hall's clock
                      differs, and nothing is set by it; may be repeated (default: none)
  --smtp URL          mail server for messages, as smtp://mail.example.go.id:587; the sender in ANTREAN_MAIL_FROM
  --sms-http URL      Kannel's sendsms for messages, as http://127.0.0.1:13013/cgi-bin/sendsms; its user, password and
                      sender in ANTREAN_SMS_USER, ANTREAN_SMS_PASSWORD and ANTREAN_SMS_FROM
  --channels FILE     all channels of messages with their secrets as JSON (docs/messages.md)
  --empty             an empty data folder is set up in the browser, behind a code that stands here
  --always-open       keeps the hall open around the clock, for demonstrations
  --demo              makes demonstration staff and devices with known secrets
  --json              prints one JSON line on standard output when ready
  --version           prints the release
`

const NTP_PORT = 123

export type Options = Exclude<ReturnType<typeof readOptions>, 'help'>

const TEXT = { type: 'string' } as const
const TEXTS = { type: 'string', multiple: true } as const
const SWITCH = { type: 'boolean', default: false } as const

/** What was asked for; throws one sentence about what is wrong. */
export function readOptions(args: string[]) {
  const { values, positionals } = readCommandLine(
    args,
    {
      port: { ...TEXT, default: '8300' },
      host: { ...TEXT, default: '127.0.0.1' },
      data: { ...TEXT, default: 'data' },
      hall: TEXT,
      'public-url': TEXT,
      screens: TEXTS,
      'trust-proxy': TEXTS,
      'known-as': TEXTS,
      'time-server': TEXTS,
      smtp: TEXT,
      'sms-http': TEXT,
      channels: TEXT,
      role: TEXT,
      out: TEXT,
      from: TEXT,
      to: TEXT,
      format: TEXT,
      personal: SWITCH,
      source: TEXT,
      zone: TEXT,
      column: TEXTS,
      services: TEXT,
      outcomes: TEXT,
      'take-back': SWITCH,
      'always-open': SWITCH,
      empty: SWITCH,
      demo: SWITCH,
      json: SWITCH,
      help: SWITCH,
    },
    { words: Number.POSITIVE_INFINITY },
  )
  if (values.help) return 'help'
  const { task, words } = readTask(positionals)
  const port = portOf('--port', values.port)
  const config = readHall(values.hall)
  const publicUrl = values['public-url']
  return {
    ...values,
    task,
    words,
    port,
    data: resolve(values.data),
    publicUrl: publicUrl === undefined ? undefined : readUrl(publicUrl),
    names: (values['known-as'] ?? []).map(readName),
    timeServers: (values['time-server'] ?? []).map(readTimeServer),
    proxies: readProxies(values['trust-proxy'] ?? []),
    screens: (values.screens ?? []).map(readScreens),
    channels: readChannels(values),
    config: values['always-open'] ? { ...config, alwaysOpen: true } : config,
  }
}

export function readHall(file: string | undefined): HallConfig {
  if (file === undefined) return referenceHall
  const json = readNamedJson('The hall file', file, 'Correct --hall.')
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new CommandLineError(
      `The hall file ${file} is no hall's set-up, which is one object in braces. docs/hall-file.md says what it has; hall print writes a whole one.`,
    )
  const parsed = HallConfig.safeParse(json)
  if (!parsed.success) throw new CommandLineError(complaint(`The hall file ${file}`, parsed.error))
  return parsed.data
}

const readUrl = (url: string): string =>
  addressOf('--public-url', url, 'https://antrean.example.go.id').replace(/\/+$/, '')

/** A file has all of it; an address on the command line stands in the place of what it says of that channel. */
function readChannels(given: {
  channels?: string | undefined
  smtp?: string | undefined
  'sms-http'?: string | undefined
}): ChannelSettings {
  for (const [option, url, starts] of [
    ['--smtp', given.smtp, /^smtps?:$/],
    ['--sms-http', given['sms-http'], /^https?:$/],
  ] as const) {
    if (url === undefined) continue
    const { protocol = '', hostname = '', password = '' } = URL.parse(url) ?? {}
    if (!hostname || !starts.test(protocol))
      throw new CommandLineError(
        `${option} ${password ? 'URL' : url} is no address. Give one like ${option === '--smtp' ? 'smtp://mail.example.go.id:587' : 'http://127.0.0.1:13013/cgi-bin/sendsms'}.`,
      )
    if (password)
      throw new CommandLineError(
        `${option} has a password, which everybody on this machine can read there. Write it into a file, and name that with --channels.`,
      )
  }
  const file = given.channels ?? process.env.ANTREAN_CHANNELS
  const byAddress = settingsByAddress({ smtp: given.smtp, smsHttp: given['sms-http'] }, process.env)
  if (!file) return byAddress
  const parsed = ChannelSettings.safeParse(readNamedJson('The file of channels', file, 'Correct --channels.'))
  if (!parsed.success) throw new CommandLineError(complaint(`The file of channels ${file}`, parsed.error))
  return { ...parsed.data, ...byAddress }
}

function readName(name: string): string {
  if (!/^[\w-]+(\.[\w-]+)*$/.test(name))
    throw new CommandLineError(
      `--known-as ${name} is no name of a machine. Give one like antrean.example.go.id.`,
    )
  return name.toLowerCase()
}

function readTimeServer(given: string): TimeServer {
  const { hostname = '', port = '', pathname = '' } = URL.parse(`ntp://${given}`) ?? {}
  if (!/^(\[[\da-f:.]+\]|[\w-]+(\.[\w-]+)*)$/i.test(hostname) || pathname !== '')
    throw new CommandLineError(
      `--time-server ${given} is no time server. Give its name or address, as ntp.example.go.id or 10.0.0.1:123.`,
    )
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? NTP_PORT : Number(port) }
}

function readProxies(given: string[]): string[] {
  callersBehind(given)
  return given
}

function readScreens(given: string): Screens[number] {
  const [, name, folder] = /^([a-z-]*)=(.+)$/.exec(given) ?? []
  if (name === undefined || folder === undefined)
    throw new CommandLineError(`--screens ${given} is not NAME=DIR, e.g. console=apps/console/dist.`)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandLineError(`--screens ${given}: there is no folder ${folder}. Build the screens first.`)
  return { name, folder: resolve(folder) }
}
