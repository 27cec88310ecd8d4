import { afterEach, expect, it } from 'vitest'
import { openMailServer } from '../../testing/mail-server.ts'
import { openMailChannel } from './mail-channel.ts'

const from = 'Antrean <antrean@contoh.id>'
const message = (to = 'siti@contoh.id') => ({
  id: 'case-7.1',
  to,
  subject: 'Janji Anda: 3 Maret',
  text: 'Selamat siang,\nnomor Anda A012 – selesai 3 Maret.\n.\n',
})
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
async function mailServer(options?: Parameters<typeof openMailServer>[0]) {
  const server = await openMailServer(options)
  closing.push(server.close)
  return server
}

it('a mail that the server took is accepted under the message’s own id', async () => {
  const server = await mailServer()
  const channel = openMailChannel('post', { url: server.url, from })
  expect(await channel.send(message())).toMatchObject({
    outcome: 'accepted',
    parts: ['<case-7.1@contoh.id>'],
  })
  expect(server.mails).toHaveLength(1)
  const [{ raw, from: sender, to }] = server.mails as [(typeof server.mails)[0]]
  expect([sender, to]).toEqual(['antrean@contoh.id', ['siti@contoh.id']])
  expect(raw).toContain('Message-ID: <case-7.1@contoh.id>')
  expect(raw).toContain('Subject: Janji Anda: 3 Maret')
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).toMatch(/A012 =E2=80=93 selesai/)
})

it('a subject cannot bring a header of its own', async () => {
  const server = await mailServer()
  const channel = openMailChannel('post', { url: server.url, from })
  await channel.send({ ...message(), subject: 'Janji\r\nBcc: other@contoh.id' })
  expect(server.mails[0]!.raw).not.toMatch(/^Bcc:/m)
  expect(server.mails[0]!.to).toEqual(['siti@contoh.id'])
})

it.each([
  [
    'nobody',
    { outcome: 'refused', reason: 'bad-address', detail: expect.stringContaining('No such mailbox') },
  ],
  ['spam', { outcome: 'refused', reason: 'bad-content', detail: expect.stringContaining('spam') }],
  ['full', { outcome: 'not-now', reason: 'trouble' }],
  ['grey', { outcome: 'not-now', reason: 'busy' }],
  ['later', { outcome: 'not-now', reason: 'busy' }],
  ['relay', { outcome: 'not-now', reason: 'set-up' }],
  ['leaving', { outcome: 'unknown', mayDouble: true }],
  ['cut', { outcome: 'unknown', mayDouble: true }],
])('a mail to %s ends as the server’s answer says', async (name, sent) => {
  const server = await mailServer()
  const channel = openMailChannel('post', { url: server.url, from })
  expect(await channel.send(message(`${name}@contoh.id`))).toMatchObject(sent)
})

it('given up while the answer was awaited it is unknown, and before it nothing was sent', async () => {
  const server = await mailServer()
  const channel = openMailChannel('post', { url: server.url, from })
  const stop = new AbortController()
  const sending = channel.send(message('mute@contoh.id'), { signal: stop.signal })
  await server.mute
  stop.abort()
  expect(await sending).toMatchObject({ outcome: 'unknown', mayDouble: true })
  expect(await channel.send(message(), { signal: stop.signal })).toMatchObject({ outcome: 'not-now' })
})

it('a server that never answers the text is waited for no longer than was said', async () => {
  const server = await mailServer()
  const channel = openMailChannel('post', { url: server.url, from, patienceMs: 1_000 })
  expect(await channel.send(message('mute@contoh.id'))).toMatchObject({ outcome: 'unknown' })
})

it('a server that is not there leaves nothing sent', async () => {
  const server = await openMailServer()
  await server.close()
  const channel = openMailChannel('post', { url: server.url, from })
  expect(await channel.send(message())).toMatchObject({ outcome: 'not-now', reason: 'unreachable' })
})

it('a certificate that nobody vouches for, or none where one must be, is not for the message to suffer', async () => {
  const unknown = await mailServer()
  const channel = openMailChannel('post', { url: `${unknown.url}?tls=required`, from })
  expect(await channel.send(message())).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  const plain = await mailServer({ disabledCommands: ['STARTTLS'] })
  const strict = openMailChannel('post', { url: `${plain.url}?tls=required`, from })
  expect(await strict.send(message())).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  expect([unknown.mails, plain.mails]).toEqual([[], []])
})

it('a password goes over TLS alone, and is in no word of ours', async () => {
  const passwords: unknown[] = []
  const server = await mailServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ password }, _session, answer) {
      passwords.push(password)
      answer(Object.assign(new Error(`No user with ${password}`), { responseCode: 535 }))
    },
  })
  const withPassword = server.url.replace('//', '//antrean:s3cret%2F@')
  const careful = openMailChannel('post', { url: withPassword, from })
  expect(await careful.send(message())).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  expect(passwords).toEqual([])
  const told = openMailChannel('post', { url: `${withPassword}?tls=never`, from })
  const sent = await told.send(message())
  expect(sent).toMatchObject({ outcome: 'not-now', reason: 'set-up' })
  expect(passwords).toEqual(['s3cret/'])
  expect(sent.detail).not.toContain('s3cret')
})

it.each([
  [{ url: 'http://contoh.id', from }, 'smtp:'],
  [{ url: 'smtp://contoh.id?tls=maybe', from }, 'tls=maybe'],
  [{ url: 'smtp://contoh.id', from: 'Antrean' }, 'no sender'],
])('settings that cannot work are said at the start: %j', (settings, says) => {
  expect(() => openMailChannel('post', settings)).toThrow(says)
})
