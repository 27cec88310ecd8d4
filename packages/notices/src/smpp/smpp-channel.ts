/// <reference path="./smpp-module.d.ts" />
import type { Pdu } from 'smpp'
import type { Channel, Delivery, Message, Reply, Sent } from '../channel.ts'
import { createListeners } from '../listeners.ts'
import { notNow, refused, unknown } from '../outcome.ts'
import { createAssembly } from '../sms/assemble.ts'
import { sendInParts } from '../sms/send-in-parts.ts'
import { splitText, type TextPart } from '../sms/split-text.ts'
import { wholeOf } from '../sms/whole.ts'
import { openLink, type SmppLink } from './smpp-link.ts'
import { accountOf, type SmppSettings, senderOf } from './smpp-settings.ts'
import { readReceipt, sentByStatus } from './smpp-status.ts'

const MOST_PARTS = 10
const HAS_HEADER = 0x40
const RECEIPT = 0x3c
/** An SMSC that waits longer for an answer tells it again by itself. */
const TAKE_MS = 5_000
/** A day: what a hall says is of no use to anybody after it. */
const ONE_DAY = '000001000000000R'

/**
 * SMS by a provider's SMSC (SMPP 3.4). One link stays open, for what comes in; it is asked whether it is there, and opened again when it is
 * not. An SMSC takes a text twice when it is sent twice.
 */
export function openSmppChannel(name: string, settings: SmppSettings): Channel {
  const account = accountOf(settings)
  const { from, systemType = '', patienceMs = 30_000, enquireEveryMs = 30_000 } = settings
  const deliveries = createListeners<Delivery>()
  const replies = createListeners<Reply>()
  const assemble = createAssembly()
  let opening: Promise<SmppLink | Sent> | undefined
  let reference = Math.floor(Date.now() / 1000) & 0xff
  let closed = false
  const timer = setInterval(() => void enquire(), enquireEveryMs)
  void link()

  return {
    name,
    kind: 'sms',
    send,
    onDelivery: deliveries.add,
    onReply: replies.add,
    async close() {
      closed = true
      clearInterval(timer)
      const last = await opening
      if (last && 'ask' in last) last.close()
    },
  }

  async function send(message: Message, { signal }: { signal?: AbortSignal } = {}): Promise<Sent> {
    if (signal?.aborted) return notNow('busy', 'Given up before it was sent.')
    const parts = splitText(message.text)
    if (parts.length > MOST_PARTS)
      return refused(
        'bad-content',
        `The text takes ${parts.length} short messages; at most ${MOST_PARTS} are sent.`,
      )
    const open = await link()
    if ('outcome' in open) return open
    const bodies = bodiesOf(parts, ++reference & 0xff)
    return sendInParts(bodies, async body => {
      const asked = await open.ask(
        'submit_sm',
        { ...envelopeOf(message, message.from ?? from), ...body },
        signal,
      )
      if (asked.kind === 'not-sent') return notNow('unreachable', asked.detail)
      if (asked.kind === 'lost') return unknown(`The SMSC had the text and did not answer: ${asked.detail}`)
      const { command_status: status, message_id: id } = asked.pdu
      return status === 0 ? (id ?? '') : sentByStatus(status)
    })
  }

  async function link(): Promise<SmppLink | Sent> {
    const mine = opening
    const last = await mine
    if (closed) return notNow('unreachable', `${name} is closed.`)
    if (last && 'ask' in last && last.isOpen()) return last
    // Of those who find it lost, the first opens another, and all of them take that.
    if (mine === opening)
      opening = openLink(account, { systemType, patienceMs }, take).catch(error =>
        notNow('unreachable', String(error)),
      )
    return opening!
  }

  async function enquire(): Promise<void> {
    const open = await link()
    if ('outcome' in open) return
    if ((await open.ask('enquire_link', {})).kind !== 'answer') open.close()
  }

  /** Whether what came in was taken by everybody, in time. */
  async function take(pdu: Pdu): Promise<boolean> {
    let late: NodeJS.Timeout | undefined
    const patience = new Promise<false>(resolve => {
      late = setTimeout(resolve, TAKE_MS, false)
    })
    const taken = tell(pdu).then(
      () => true,
      () => false,
    )
    const answer = await Promise.race([taken, patience])
    clearTimeout(late)
    return answer
  }

  /** What cannot be read is taken too: sent again it would be the same. */
  async function tell(pdu: Pdu): Promise<void> {
    const { message, udh = [] } = pdu.message_payload ?? pdu.short_message
    const text = typeof message === 'string' ? message : message.toString('latin1')
    if (pdu.esm_class & RECEIPT) {
      const receipt = readReceipt(text, { id: pdu.receipted_message_id, state: pdu.message_state })
      const to = phone(pdu.source_addr, pdu.source_addr_ton)
      if (receipt) await deliveries.tell({ id: null, ...receipt, to, detail: text })
      return
    }
    const sender = phone(pdu.source_addr, pdu.source_addr_ton)
    const whole = assemble(
      { from: sender, text, at: '', of: wholeOf(udh.flatMap(element => [...element])) },
      null,
    )
    if (whole) await replies.tell(whole.reply)
    whole?.forget()
  }
}

function bodiesOf(parts: readonly TextPart[], reference: number): object[] {
  return parts.map(({ alphabet, units }, index) => {
    const header = parts.length > 1 ? [5, 0, 3, reference, parts.length, index + 1] : []
    const octets = alphabet === 'gsm' ? units : units.flatMap(unit => [unit >> 8, unit & 0xff])
    return {
      esm_class: header.length > 0 ? HAS_HEADER : 0,
      data_coding: alphabet === 'gsm' ? 0 : 8,
      short_message: Buffer.from([...header, ...octets]),
    }
  })
}

const envelopeOf = ({ to }: Message, from: string): object => ({
  ...senderOf(from),
  dest_addr_ton: 1,
  dest_addr_npi: 1,
  destination_addr: to.replace(/\D/g, ''),
  registered_delivery: 1,
  validity_period: ONE_DAY,
})

const phone = (address: string, kind: number): string =>
  kind === 1 && !address.startsWith('+') ? `+${address}` : address
