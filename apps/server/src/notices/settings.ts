/** The channels' set-up: a file, with its secrets, or the addresses of a mail server and a gateway from the command line. */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gatewaySchema } from '@antrean/notices/gateway'
import { z } from 'zod'

const patienceMs = z.int().min(1_000).max(600_000).optional()
const ca = z.string().optional()
const text = z.string().min(1)
const perSecond = z.number().min(0.01).max(1000).optional()
const email = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('smtp'), url: text, from: text, ca, patienceMs, perSecond }),
])
const kannel = { url: text, username: text, password: text, from: text }
const sms = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('kannel'), ...kannel, patienceMs, perSecond }),
  z.strictObject({
    by: z.literal('smpp'),
    url: text,
    from: text,
    systemType: text.optional(),
    ca,
    patienceMs,
    perSecond,
  }),
  z.strictObject({
    by: z.literal('modem'),
    path: text,
    baudRate: z.int().optional(),
    pin: text.optional(),
    patienceMs,
    perSecond,
  }),
  z.strictObject({ by: z.literal('gateway'), gateway: gatewaySchema, perSecond }),
])
const whatsapp = z.discriminatedUnion('by', [
  z.strictObject({
    ...{
      by: z.literal('cloud-api'),
      url: text.optional(),
      phoneNumberId: text,
      accessToken: text,
      ca,
      patienceMs,
      perSecond,
    },
    template: z.strictObject({ name: text, language: text }).optional(),
    webhook: z.strictObject({ appSecret: text, verifyToken: text }).optional(),
  }),
  z.strictObject({ by: z.literal('gateway'), gateway: gatewaySchema, perSecond }),
])
const seconds = z.number().positive().max(86_400)

export const ChannelSettings = z.strictObject({
  email: email.optional(),
  sms: sms.optional(),
  whatsapp: whatsapp.optional(),
  /** How long a message waits for its next try. [N5] [N6] */
  waits: z
    .strictObject({ first: seconds, most: seconds, doubt: seconds, doubtMost: seconds })
    .partial()
    .optional(),
  /** Where providers reach this server with reports and answers, where that is not its public address. */
  callbackUrl: z.url({ protocol: /^https?$/ }).optional(),
})
export type ChannelSettings = z.infer<typeof ChannelSettings>

export type Environment = Readonly<Record<string, string | undefined>>

/** A mail server and a gateway by their addresses alone. Names and passwords come by the environment: whoever lists processes reads command lines. */
export function settingsByAddress(
  { smtp, smsHttp }: { smtp?: string | undefined; smsHttp?: string | undefined },
  environment: Environment,
): Pick<ChannelSettings, 'email' | 'sms'> {
  const { ANTREAN_MAIL_FROM: from = 'Antrean <antrean@localhost>' } = environment
  const { ANTREAN_SMS_USER: username = 'antrean', ANTREAN_SMS_PASSWORD: password = 'antrean' } = environment
  const { ANTREAN_SMS_FROM: sender = 'Antrean' } = environment
  return {
    ...(smtp && { email: { by: 'smtp', url: smtp, from } }),
    ...(smsHttp && { sms: { by: 'kannel', url: smsHttp, username, password, from: sender } }),
  }
}

/** By which providers are known when they call; made once for a data folder, and readable by its user alone. */
export function callbackSecret(file: string): string {
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (/^[\w-]{16,}$/.test(kept)) return kept
  } catch {
    // There is none yet.
  }
  const made = randomBytes(24).toString('base64url')
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}
