/** What one kind of message says by one channel in one language, where an administrator wrote it otherwise than it came. [N11] */
import { z } from 'zod'
import { type Aggregate, eventOf, type Named } from '../aggregate/aggregate.ts'
import { type AggregateDecision, refusal } from '../aggregate/refusal.ts'
import type { Meta } from '../hall/commands.ts'
import { MESSAGE_CHANNELS, type MessageChannel } from './message-events.ts'
import { faultOf, faultOfSubject, type TextFault } from './template-text.ts'
import { isVisitorTemplate, TEMPLATES, type VisitorTemplate } from './templates.ts'

const KIND = 'message-text'
type Which = { template: string; channel: MessageChannel; language: string }

/** `text` null: as it came with the product. */
export type MessageText = { subject: string | null; text: string | null; at: number; actor: string }
export type MessageTextCommand =
  | (Meta & { type: 'EditMessageText'; id: string; subject: string | null; text: string })
  | (Meta & { type: 'RestoreMessageText'; id: string })

const event = eventOf(KIND)
export const MessageTextEvent = z.discriminatedUnion('type', [
  event('MessageTextEdited', { subject: z.string().nullable(), text: z.string() }),
  event('MessageTextRestored', {}),
])
export type MessageTextEvent = z.infer<typeof MessageTextEvent>

export const textNamed = ({ template, channel, language }: Which): Named => ({
  kind: KIND,
  id: `${template}.${channel}.${language}`,
})

function whichOf(id: string): Which | null {
  const [template = '', channel, language = '', ...more] = id.split('.')
  const known = MESSAGE_CHANNELS.find(one => one === channel)
  return isVisitorTemplate(template) && known && /^[a-z]{2,3}(-\w+)*$/.test(language) && more.length === 0
    ? { template, channel: known, language }
    : null
}

/** Its id is the kind of message, the channel and the language: `escalated.sms.id`. */
export const messageTexts: Aggregate<MessageText, MessageTextCommand, MessageTextEvent> = {
  kind: KIND,
  event: MessageTextEvent,
  decide(known, command) {
    const { id, at, actor } = command
    const which = whichOf(id)
    if (!which)
      return refusal('unknown-template', `There is no text ${id}. GET /api/v1/message-templates lists them.`)
    const named = { kind: KIND, id, at, actor } as const
    if (command.type === 'RestoreMessageText')
      return happened(known?.text == null ? [] : [{ ...named, type: 'MessageTextRestored' }])
    const { text } = command
    // Only mail has one.
    const subject = which.channel === 'email' ? command.subject : null
    const places = TEMPLATES[which.template as VisitorTemplate]
    const wrong =
      which.channel === 'email'
        ? (faultIn('subject', faultOfSubject(subject ?? '', places)) ??
          faultIn('text', faultOf(text, places)))
        : faultIn('text', faultOf(text, places))
    if (wrong) return refusal('bad-template', wrong)
    const same = known?.text === text && known.subject === subject
    return happened(same ? [] : [{ ...named, type: 'MessageTextEdited', subject, text }])
  },
  evolve: (_, its) => ({
    ...(its.type === 'MessageTextEdited'
      ? { subject: its.subject, text: its.text }
      : { subject: null, text: null }),
    ...{ at: its.at, actor: its.actor },
  }),
  keys: () => ({}),
  wakeAt: () => null,
  due: () => [],
}

const happened = (events: MessageTextEvent[]): AggregateDecision<MessageTextEvent> => ({ ok: true, events })

function faultIn(field: 'subject' | 'text', fault: TextFault | null): string | null {
  if (!fault) return null
  const the = `The ${field}`
  switch (fault.fault) {
    case 'unknown-place':
      return `${the} has {${fault.name}}, which nothing fills in. Take one of those that are listed.`
    case 'missing-place':
      return `${the} lacks {${fault.name}}, which its reader needs. Add it.`
    case 'lone-brace':
      return `${the} has a brace that encloses no name. Take it out, or write a name such as {hall}.`
    case 'empty':
      return `${the} is empty. Write one, or take the one that came with the product.`
    case 'too-long':
      return `${the} is longer than ${fault.most} letters. Shorten it.`
    case 'odd-letter':
      return `${the} has a letter that phones cannot show${field === 'subject' ? ', or a second line' : ''}. Take it out.`
  }
  return fault satisfies never
}
