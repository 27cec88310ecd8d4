/// <reference path="../src/smpp/smpp-module.d.ts" />
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import smpp, { type Pdu, type Session } from 'smpp'

/**
 * What the SMSC does with the next submit_sm. After `cut`, `mute` and `garbage` it has it all the same, `slow` and `twice` answer late and twice; a
 * figure is a command_status.
 */
export type SmscDeed = 'cut' | 'mute' | 'garbage' | 'slow' | 'twice' | number

export type VirtualSmsc = {
  readonly url: string
  readonly submitted: Pdu[]
  /** For the submit_sm that come, one each; `null` for one that is taken as it should. */
  readonly deeds: (SmscDeed | null)[]
  /** How often it was asked whether it is there. While `deaf`, it does not say. */
  enquiries(): number
  deaf: boolean
  /** Links that are bound, and how often one was. */
  links(): number
  binds(): number
  /** To every link that is bound; resolves to the command_status of the answer. */
  deliver(fields: object): Promise<number>
  /** Called with what it took and its name, before it answers. */
  onTaken?: (pdu: Pdu, id: string) => Promise<void> | void
  /** Dies with whatever it has in hand, and is back at the same address. */
  restart(): Promise<void>
  close(): Promise<void>
}

const SLOW_MS = 300

/** An SMSC made of the same package as the client, on loopback. */
export async function openVirtualSmsc(account: { user: string; password: string }): Promise<VirtualSmsc> {
  const submitted: Pdu[] = []
  const deeds: (SmscDeed | null)[] = []
  const bound = new Set<Session>()
  const all = new Set<Session>()
  let enquiries = 0
  let binds = 0
  const server = smpp.createServer(session => {
    all.add(session)
    session.on('error', () => {})
    session.on('close', () => {
      all.delete(session)
      bound.delete(session)
    })
    session.on('bind_transceiver', (pdu: Pdu) => {
      const known = pdu.system_id === account.user && pdu.password === account.password
      if (known) {
        bound.add(session)
        binds++
      }
      session.send(pdu.response(known ? { system_id: 'virtual' } : { command_status: 0x0e }))
    })
    session.on('enquire_link', (pdu: Pdu) => {
      enquiries++
      if (!smsc.deaf) session.send(pdu.response())
    })
    session.on('submit_sm', async (pdu: Pdu) => {
      const deed = deeds.shift() ?? null
      if (typeof deed === 'number') return session.send(pdu.response({ command_status: deed }))
      const id = `s-${submitted.push(pdu)}`
      await smsc.onTaken?.(pdu, id)
      if (deed === 'cut') return session.destroy()
      if (deed === 'mute') return
      if (deed === 'garbage') return void session.socket.write('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      if (deed === 'slow') await sleep(SLOW_MS)
      session.send(pdu.response({ message_id: id }))
      if (deed === 'twice') session.send(pdu.response({ message_id: id }))
    })
  })
  await listen(0)
  const { port } = server.address() as AddressInfo
  const smsc: VirtualSmsc = {
    url: `smpp://${account.user}:${account.password}@127.0.0.1:${port}`,
    submitted,
    deeds,
    deaf: false,
    enquiries: () => enquiries,
    links: () => bound.size,
    binds: () => binds,
    deliver: fields =>
      new Promise(resolve => {
        for (const session of bound) session.deliver_sm(fields, answer => resolve(answer.command_status))
      }),
    async restart() {
      await close()
      await listen(port)
    },
    close,
  }
  return smsc

  async function listen(at: number): Promise<void> {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }

  async function close(): Promise<void> {
    for (const session of all) session.destroy()
    await new Promise(resolve => server.close(resolve))
  }
}
