import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Mail = {
  readonly from: string
  readonly to: string[]
  readonly raw: string
}

/** What the server does instead of taking a mail, by the recipient's name before the `@`. */
const AT_RECIPIENT: Record<string, [number, string]> = {
  nobody: [550, '5.1.1 No such mailbox'],
  full: [452, '4.2.2 Mailbox full'],
  grey: [450, '4.7.1 Greylisted, come again'],
  relay: [554, '5.7.1 Relay access denied'],
}
const AFTER_TEXT: Record<string, [number, string]> = {
  spam: [554, '5.7.1 Message looks like spam'],
  later: [451, '4.3.0 Try again later'],
  leaving: [421, '4.3.2 Shutting down'],
}

/** A mail server on loopback. `cut@…` is cut off after the whole text, `mute@…` is left without an answer. */
export async function openMailServer(options: SMTPServerOptions = {}) {
  const mails: Mail[] = []
  /** For the mails that come, one each, in place of what the recipient's name says. */
  const deeds: string[] = []
  let muted = () => {}
  const mute = new Promise<void>(resolve => (muted = resolve))
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    ...options,
    onRcptTo({ address }, _session, answer) {
      const deed = deeds[0] !== undefined && deeds[0] in AT_RECIPIENT ? deeds.shift()! : local(address)
      answer(failure(AT_RECIPIENT[deed]))
    },
    async onData(stream, session, answer) {
      // One that is cut in the middle was not taken.
      const raw = await text(stream).catch(() => null)
      if (raw === null) return
      const { mailFrom, rcptTo } = session.envelope
      const to = rcptTo.map(({ address }) => address)
      mails.push({ from: mailFrom ? mailFrom.address : '', to, raw })
      const name = deeds.shift() ?? local(to[0]!)
      if (name === 'mute') return muted()
      if (name === 'cut') cutAll()
      answer(failure(AFTER_TEXT[name]))
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    deeds,
    mute,
    port,
    url: `smtp://127.0.0.1:${port}`,
    async close() {
      cutAll()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }

  /** By the socket that speaks TLS where there is one: Node 24 crashes when the one below is taken from under it. */
  function cutAll(): void {
    for (const { _socket } of server.connections) _socket.destroy()
  }
}

const local = (address: string): string => address.split('@')[0]!
const failure = (reply?: [number, string]) =>
  reply && Object.assign(new Error(reply[1]), { responseCode: reply[0] })
