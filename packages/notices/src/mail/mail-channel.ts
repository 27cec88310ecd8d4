import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Channel, Message, Sent } from '../channel.ts'
import { notNow, unknown } from '../outcome.ts'
import { withoutSecrets } from '../secrets.ts'
import { type MailFailure, sentByFailure, sentByReply } from './mail-outcome.ts'
import { type MailSettings, serverOf } from './mail-settings.ts'

/**
 * E-mail by SMTP, a connection for each message: a hall sends few. The message's id becomes its Message-ID, so a mailbox that drops
 * what it has already does so; most do not, and a message whose answer was lost may come twice.
 *
 *   connect → STARTTLS → login → MAIL FROM → RCPT TO → DATA → 354 ──▶ the text ──▶ 250
 *   └──────────────── nothing was sent: not-now or refused ────────┘ └─ unknown ─┘
 */
export function openMailChannel(name: string, settings: MailSettings): Channel {
  const server = serverOf(settings)
  const clean = withoutSecrets(server.auth ? [server.auth.credentials.pass] : [])
  return {
    name,
    kind: 'email',
    async send(message, { signal } = {}) {
      if (signal?.aborted) return notNow('busy', 'Given up before it was sent.')
      const raw = await compose(message, message.from ?? settings.from)
      const sent = await new Promise<Sent>(resolve => carry(raw, message, signal, resolve))
      return { ...sent, detail: clean(sent.detail) }
    },
    async close() {},
  }

  function carry(
    raw: Buffer,
    { id, to, from = settings.from }: Message,
    signal: AbortSignal | undefined,
    resolve: (sent: Sent) => void,
  ) {
    /** From the first byte of the text on, the server may have it all. */
    let begun = false
    const text = new Readable({
      read() {
        begun = true
        this.push(raw)
        this.push(null)
      },
    })
    const connection = new SMTPConnection(server.connection)
    const giveUp = () =>
      end(
        begun
          ? unknown('Given up while the server’s answer was awaited.')
          : notNow('busy', 'Given up before it was sent.'),
      )
    signal?.addEventListener('abort', giveUp, { once: true })
    connection.on('error', error => fail(error))
    // It ends before it says why: whatever else is said at this moment says more.
    connection.on('end', () => setImmediate(() => fail(new Error('The mail server closed the connection.'))))
    connection.connect(error => {
      if (error) return fail(error)
      if (!server.auth) return mail()
      connection.login(server.auth, error => (error ? fail(error) : mail()))
    })

    function mail(): void {
      const envelope = { from: bare(from), to: [bare(to)] }
      connection.send(envelope, text, (error, info) => {
        if (error) return fail(error)
        end(sentByReply(messageId(id, from), info?.response ?? ''), { politely: true })
      })
    }

    function fail(error: MailFailure): void {
      end(sentByFailure(error, begun))
    }

    function end(sent: Sent, { politely = false } = {}): void {
      signal?.removeEventListener('abort', giveUp)
      if (politely) connection.quit()
      else connection.close()
      resolve(sent)
    }
  }
}

function compose({ id, to, subject, text, attachments = [] }: Message, from: string): Promise<Buffer> {
  return new MailComposer({
    from,
    to,
    subject: subject ?? '',
    text,
    attachments: attachments.map(({ name, type, body }) => ({
      ...{ filename: name, contentType: type, content: body },
    })),
    messageId: messageId(id, from),
    // Out-of-office machines answer nobody who says so (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

const messageId = (id: string, from: string): string =>
  `<${encodeURIComponent(id)}@${bare(from).split('@').at(-1)}>`
/** The address within `Antrean <antrean@contoh.id>`. */
const bare = (address: string): string => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address
