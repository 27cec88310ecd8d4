import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'

export type MailSettings = {
  /**
   * `smtps://user:password@mail.contoh.id` (TLS from the start, port 465) or `smtp://…` (port 587). With `smtp:` TLS begins when the server
   * offers it, with whoever it is, as mail servers do among themselves (RFC 7435). Where there is a password, and with `?tls=required`, it
   * must begin, and with a certificate that is vouched for. `?tls=never` leaves it.
   */
  readonly url: string
  /** `Antrean <antrean@contoh.id>`. */
  readonly from: string
  /** PEM: whom to trust instead of the usual authorities, for a mail server with a certificate of its own. */
  readonly ca?: string
  /** How long the server may say nothing, 1,000 to 600,000. Usually 60 seconds. */
  readonly patienceMs?: number
}

export type MailServer = {
  readonly connection: SMTPConnectionOptions
  readonly auth: (SMTPConnectionAuth & { credentials: { user: string; pass: string } }) | null
}

/** @throws an Error that names what is wrong in the settings, and what to write. */
export function serverOf({ url, from, ca, patienceMs = 60_000 }: MailSettings): MailServer {
  const parsed = URL.parse(url)
  if (!parsed?.hostname || !['smtp:', 'smtps:'].includes(parsed.protocol))
    throw new Error('The mail server is named by no smtp: or smtps: URL. Write smtp://mail.contoh.id:587.')
  const tls = parsed.searchParams.get('tls') ?? 'offered'
  if (!['offered', 'required', 'never'].includes(tls))
    throw new Error(`The mail server's URL has tls=${tls}. Write tls=required, tls=never or leave it out.`)
  if (!/^[^\s@]+@[^\s@]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(from))
    throw new Error(`Mail from "${from}" has no sender. Write Antrean <antrean@contoh.id>.`)
  const secure = parsed.protocol === 'smtps:'
  const [user, pass] = [decodeURIComponent(parsed.username), decodeURIComponent(parsed.password)]
  // A password never goes over a wire that anybody can read, unless somebody said so.
  const required = secure || tls === 'required' || (user !== '' && tls !== 'never')
  return {
    connection: {
      host: parsed.hostname.replace(/^\[|\]$/g, ''),
      port: Number(parsed.port) || (secure ? 465 : 587),
      secure,
      requireTLS: required && !secure,
      ignoreTLS: tls === 'never',
      tls: { minVersion: 'TLSv1.2', rejectUnauthorized: required, ...(ca !== undefined && { ca }) },
      connectionTimeout: Math.min(patienceMs, 30_000),
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      socketCloseTimeout: 0,
    },
    auth: user === '' ? null : { credentials: { user, pass } },
  }
}
