import type { ConnectionOptions } from 'node:tls'

export type SmppSettings = {
  /** `smpp://user:password@smsc.contoh.id:2775`, over TLS `ssmpp://…:3550`. */
  readonly url: string
  /** A name of at most 11 letters and digits, a short number, or `+62…`. */
  readonly from: string
  readonly systemType?: string
  readonly ca?: string
  /** How long an answer is waited for. Usually 30,000 ms. */
  readonly patienceMs?: number
  /** How often the SMSC is asked whether it is there, and a lost link is opened again. Usually 30,000 ms. */
  readonly enquireEveryMs?: number
}

export type Account = {
  readonly connection: ConnectionOptions & { host: string; port: number; tls: boolean }
  readonly user: string
  readonly password: string
}

/** @throws an Error that names what is wrong in the settings, and what to write. */
export function accountOf({ url, from, ca }: SmppSettings): Account {
  const parsed = URL.parse(url)
  if (!parsed?.hostname || !['smpp:', 'ssmpp:'].includes(parsed.protocol))
    throw new Error(
      'The SMSC is named by no smpp: or ssmpp: URL. Write smpp://user:password@smsc.contoh.id:2775.',
    )
  if (!/^(\+?\d{1,15}|[\w .-]{1,11})$/.test(from))
    throw new Error(`"${from}" is no sender. Write at most 11 letters and digits, or a number.`)
  const tls = parsed.protocol === 'ssmpp:'
  return {
    connection: {
      host: parsed.hostname,
      port: Number(parsed.port) || (tls ? 3550 : 2775),
      tls,
      ...(ca !== undefined && { ca }),
    },
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
  }
}

/** A sender as the protocol wants it: its kind (5.2.5), its plan of numbers (5.2.6) and itself. */
export function senderOf(from: string): {
  source_addr_ton: number
  source_addr_npi: number
  source_addr: string
} {
  if (/^\+\d+$/.test(from)) return { source_addr_ton: 1, source_addr_npi: 1, source_addr: from.slice(1) }
  if (/^\d+$/.test(from)) return { source_addr_ton: 3, source_addr_npi: 0, source_addr: from }
  return { source_addr_ton: 5, source_addr_npi: 0, source_addr: from }
}
