import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
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

const SLOW_MS = 300

/**
 * A mail server on loopback. `cut@…` is cut off after the whole text, `mute@…` is left without an answer, `garbage@…` gets nonsense for one, `slow@…` a
 * late one, `twice@…` two.
 */
export async function openMailServer(options: SMTPServerOptions = {}) {
  const mails: Mail[] = []
  /** For the mails that come, one each, in place of what the recipient's name says. */
  const deeds: string[] = []
  let muted = () => {}
  const mute = new Promise<void>(resolve => (muted = resolve))
  let server = newServer()
  await listen(0)
  const { port } = server.server.address() as AddressInfo
  const peer = {
    mails,
    deeds,
    mute,
    port,
    /** Called with a mail that it takes, before it answers. */
    onTaken: (_mail: Mail): void => {},
    url: `smtp://127.0.0.1:${port}`,
    /** Dies with whatever it has in hand, and is back at the same address. */
    async restart() {
      await close()
      server = newServer()
      await listen(port)
    },
    close,
  }
  return peer

  function newServer(): SMTPServer {
    const made = new SMTPServer({
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
        const mail = { from: mailFrom ? mailFrom.address : '', to, raw }
        mails.push(mail)
        const name = deeds.shift() ?? local(to[0]!)
        if (!(name in AFTER_TEXT)) peer.onTaken(mail)
        if (name === 'mute') return muted()
        const { _socket: line } = [...server.connections].find(({ id }) => id === session.id) ?? {}
        if (name === 'garbage') return void line?.write('\x00\x7f{"\r\n')
        if (name === 'slow') await sleep(SLOW_MS)
        if (name === 'twice') line?.write('250 2.0.0 It is taken\r\n')
        if (name === 'cut') cutAll()
        answer(failure(AFTER_TEXT[name]))
      },
    })
    made.on('error', () => {})
    return made
  }

  async function listen(at: number): Promise<void> {
    server.listen(at, '127.0.0.1')
    await once(server.server, 'listening')
  }

  async function close(): Promise<void> {
    cutAll()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }

  /** By the socket that speaks TLS where there is one: Node 24 crashes when the one below is taken from under it. */
  function cutAll(): void {
    for (const { _socket } of server.connections) _socket.destroy()
  }
}

const local = (address: string): string => address.split('@')[0]!
const failure = (reply?: [number, string]) =>
  reply && Object.assign(new Error(reply[1]), { responseCode: reply[0] })
