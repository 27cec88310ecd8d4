/// <reference path="./smpp-module.d.ts" />
import smpp, { type Pdu, type Session } from 'smpp'
import type { Sent } from '../channel.ts'
import { notNow } from '../outcome.ts'
import type { Account } from './smpp-settings.ts'
import { sentByStatus } from './smpp-status.ts'

export type Asked =
  | { readonly kind: 'answer'; readonly pdu: Pdu }
  | { readonly kind: 'not-sent'; readonly detail: string }
  | { readonly kind: 'lost'; readonly detail: string }

/** A bound session. It is either open or lost; a lost one is never used again. */
export type SmppLink = {
  ask(command: 'submit_sm' | 'enquire_link', fields: object, signal?: AbortSignal): Promise<Asked>
  isOpen(): boolean
  close(): void
}

export type Takes = (pdu: Pdu) => Promise<boolean>

/** Connects and binds as a transceiver. `take` says, and never rejects, whether a deliver_sm was written down: otherwise the SMSC sends it again. */
export async function openLink(
  { connection, user, password }: Account,
  { systemType, patienceMs }: { systemType: string; patienceMs: number },
  take: Takes,
): Promise<SmppLink | Sent> {
  const pending = new Set<(asked: Asked) => void>()
  let lost: string | undefined
  let connected: () => void
  const up = new Promise<void>(resolve => (connected = resolve))
  const session: Session = smpp.connect(connection, () => connected())
  session.on('error', (error: Error) => lose(error.message || String(error)))
  session.on('close', () => lose('The SMSC closed the connection.'))
  session.on('unbind', (pdu: Pdu) => {
    session.send(pdu.response())
    lose('The SMSC said goodbye.')
  })
  session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()))
  session.on('deliver_sm', async (pdu: Pdu) => {
    const ESME_RX_T_APPN = 0x64
    const taken = await take(pdu)
    session.send(pdu.response(taken ? {} : { command_status: ESME_RX_T_APPN }))
  })

  const late = setTimeout(() => lose(`The SMSC does not answer in ${patienceMs / 1000} s.`), patienceMs)
  await Promise.race([up, new Promise<void>(resolve => pending.add(() => resolve()))])
  clearTimeout(late)
  if (lost !== undefined) return notNow('unreachable', lost)
  pending.clear()
  const bound = await ask('bind_transceiver', { system_id: user, password, system_type: systemType })
  if (bound.kind !== 'answer') return notNow('unreachable', bound.detail)
  if (bound.pdu.command_status !== 0) {
    lose('Not bound.')
    return sentByStatus(bound.pdu.command_status)
  }
  return { ask, isOpen: () => lost === undefined, close: () => lose('Closed.') }

  function ask(
    command: 'submit_sm' | 'enquire_link' | 'bind_transceiver',
    fields: object,
    signal?: AbortSignal,
  ): Promise<Asked> {
    if (lost !== undefined) return Promise.resolve({ kind: 'not-sent', detail: lost })
    return new Promise(resolve => {
      const timer = setTimeout(
        () => end({ kind: 'lost', detail: `No answer in ${patienceMs / 1000} s.` }),
        patienceMs,
      )
      const giveUp = () => end({ kind: 'lost', detail: 'Given up.' })
      signal?.addEventListener('abort', giveUp, { once: true })
      pending.add(end)
      if (!session[command](fields, pdu => end({ kind: 'answer', pdu })))
        end({ kind: 'not-sent', detail: 'The connection takes nothing more.' })

      function end(asked: Asked): void {
        pending.delete(end)
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
        resolve(asked)
      }
    })
  }

  function lose(detail: string): void {
    if (lost !== undefined) return
    lost = detail
    session.destroy()
    for (const end of [...pending]) end({ kind: 'lost', detail })
  }
}
