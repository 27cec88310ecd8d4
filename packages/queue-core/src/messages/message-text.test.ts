import { expect, it } from 'vitest'
import { type MessageText, type MessageTextCommand, messageTexts, textNamed } from './message-text.ts'

const around = { timezone: 'Asia/Jakarta', own: () => null }
const SMS = textNamed({ template: 'completed', channel: 'sms', language: 'id' }).id
const MAIL = textNamed({ template: 'completed', channel: 'email', language: 'id' }).id
const TEXT = '{number} selesai: {url}'

/** What happened, or the refusal; `now` is the text as it stands. */
function desk(id: string) {
  let now: MessageText | null = null
  let at = 0
  const give = (command: object): string[] => {
    at++
    const decision = messageTexts.decide(
      now,
      { at, actor: 'staff:a', id, ...command } as MessageTextCommand,
      around,
    )
    if (!decision.ok) return [decision.error.code, decision.error.message]
    for (const event of decision.events) now = messageTexts.evolve(now, messageTexts.event.parse(event))
    return decision.events.map(({ type }) => type)
  }
  return {
    edit: (text: string, subject: string | null = null) => give({ type: 'EditMessageText', text, subject }),
    restore: () => give({ type: 'RestoreMessageText' }),
    now: () => now,
  }
}

it('[N11] a text is what was written last, with who and when, until what it came with is taken back', () => {
  const { edit, restore, now } = desk(SMS)
  expect(restore()).toEqual([])
  expect(edit(TEXT, 'Only mail has one')).toEqual(['MessageTextEdited'])
  expect(now()).toEqual({ subject: null, text: TEXT, at: 2, actor: 'staff:a' })
  expect(edit(TEXT)).toEqual([])
  expect(edit(`${TEXT}!`)).toEqual(['MessageTextEdited'])
  expect(now()?.text).toBe(`${TEXT}!`)
  expect(restore()).toEqual(['MessageTextRestored'])
  expect(now()).toEqual({ subject: null, text: null, at: 5, actor: 'staff:a' })
  expect(restore()).toEqual([])
  expect(edit(TEXT)).toEqual(['MessageTextEdited'])
})

it('[N12] a text or a subject in which something is wrong is refused with what it is', () => {
  const { edit, now } = desk(MAIL)
  expect(edit('{number} {link} {url}', 'Kabar')).toEqual(['bad-template', expect.stringContaining('{link}')])
  expect(edit('{number}', 'Kabar')).toEqual(['bad-template', expect.stringContaining('lacks {url}')])
  expect(edit(TEXT, '{link}')).toEqual(['bad-template', expect.stringMatching(/^The subject has \{link\}/)])
  expect(edit(TEXT)).toEqual(['bad-template', expect.stringContaining('The subject is empty')])
  expect(now()).toBeNull()
  expect(edit(TEXT, 'Kabar dari {hall}')).toEqual(['MessageTextEdited'])
})

it.each([
  'nothing.sms.id',
  'completed.pigeon.id',
  'completed.sms',
  'completed.sms.id.x',
  'completed.sms.ID!',
])('[N12] there is no text %s', id => {
  expect(desk(id).edit(TEXT)[0]).toBe('unknown-template')
})
