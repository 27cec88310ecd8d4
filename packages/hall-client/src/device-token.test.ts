import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mountSmallDisk, whyNoSmallDisks } from '@antrean/journal/virtual'
import { expect, onTestFinished, test } from 'vitest'
import { deviceToken } from './device-token.ts'

function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'device-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Answers every enrolment so, and counts them. */
async function serverThat(answers: {
  status?: number
  body: unknown
}): Promise<{ url: string; asked: unknown[] }> {
  const asked: unknown[] = []
  const server = createServer(async (request, response) => {
    asked.push(JSON.parse(Buffer.concat(await request.toArray()).toString()))
    response.writeHead(answers.status ?? 201, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answers.body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const enrolled = { deviceId: 'd1', kind: 'display', name: 'Counter displays', token: 'fresh' }

test('a code is used once, and the token that it gave is kept for this machine’s owner alone', async () => {
  const [{ url, asked }, data] = [await serverThat({ body: enrolled }), dataFolder()]
  expect(await deviceToken('display', { server: url, data, code: 'ABCD-1234' })).toBe('fresh')
  expect(await deviceToken('display', { server: url, data, code: 'ABCD-1234' })).toBe('fresh')
  expect(await deviceToken('display', { server: url, data })).toBe('fresh')
  expect(asked).toEqual([{ code: 'ABCD-1234' }])
  expect(statSync(path.join(data, 'device.json')).mode & 0o777).toBe(0o600)
})

test('a token file is read, from Notepad too, and one that holds something else is named', async () => {
  const data = dataFolder()
  const tokenFile = path.join(data, 'kiosk.token')
  const read = () => deviceToken('kiosk', { server: 'http://127.0.0.1:9', data, tokenFile })
  await expect(read()).rejects.toThrow(
    /^The token file .*kiosk\.token cannot be read: there is no such file\. Correct --token-file\.$/,
  )
  writeFileSync(tokenFile, '\ufeffgiven-token_1\r\n')
  expect(await read()).toBe('given-token_1')
  writeFileSync(tokenFile, 'two words')
  await expect(read()).rejects.toThrow(/does not hold one token and nothing else/)
})

test('another code is a new enrolment, and a token that is given wins over all', async () => {
  const [{ url, asked }, data] = [await serverThat({ body: enrolled }), dataFolder()]
  await deviceToken('display', { server: url, data, code: 'ABCD-1234' })
  await deviceToken('display', { server: url, data, code: 'EFGH-5678' })
  expect(asked).toHaveLength(2)
  expect(await deviceToken('display', { server: url, data, code: 'IJKL-9012', token: 'given' })).toBe('given')
  expect(asked).toHaveLength(2)
})

test('what goes wrong is one sentence, and keeps nothing', async () => {
  const data = dataFolder()
  const unreachable = { server: 'http://127.0.0.1:1', data }
  await expect(deviceToken('display', unreachable)).rejects.toThrow(
    'This machine is no display of the hall yet.',
  )
  await expect(deviceToken('display', { ...unreachable, code: 'ABCD' })).rejects.toThrow(/cannot be reached/)
  const refusal = { error: { code: 'code-unknown', message: 'Nobody gave this code.' } }
  const refusing = await serverThat({ status: 404, body: refusal })
  await expect(deviceToken('display', { server: refusing.url, data, code: 'ABCD' })).rejects.toThrow(
    'Nobody gave this code.',
  )
  const other = await serverThat({ body: enrolled })
  await expect(deviceToken('kiosk', { server: other.url, data, code: 'ABCD' })).rejects.toThrow(
    /made for a display/,
  )
  const broken = await serverThat({ status: 502, body: 'proxy' })
  await expect(deviceToken('display', { server: broken.url, data, code: 'ABCD' })).rejects.toThrow(
    /answered 502/,
  )
  expect(existsSync(path.join(data, 'device.json'))).toBe(false)
})

test('a damaged file is named, and left as it is', async () => {
  const data = dataFolder()
  writeFileSync(path.join(data, 'device.json'), '{"token":')
  await expect(deviceToken('display', { server: 'http://127.0.0.1:1', data })).rejects.toThrow(
    /device\.json is damaged/,
  )
  expect(readFileSync(path.join(data, 'device.json'), 'utf8')).toBe('{"token":')
})

test('a damaged file is replaced by what a new code gives, and stays while the code is refused', async () => {
  for (const damage of ['', '{"token":', '\0\0\0\0', '{"token":"","code":"x"}', '[]']) {
    const data = dataFolder()
    const file = path.join(data, 'device.json')
    writeFileSync(file, damage)
    const refusing = await serverThat({
      status: 404,
      body: { error: { code: 'code-unknown', message: 'No.' } },
    })
    await expect(deviceToken('display', { server: refusing.url, data, code: 'USED' })).rejects.toThrow(
      /device\.json is damaged.*No\./,
    )
    expect(readFileSync(file, 'utf8')).toBe(damage)
    const { url } = await serverThat({ body: enrolled })
    expect(await deviceToken('display', { server: url, data, code: 'FRESH' })).toBe('fresh')
    expect(await deviceToken('display', { server: url, data })).toBe('fresh')
    expect(readdirSync(data)).toEqual(['device.json'])
  }
})

const noSmallDisks = whyNoSmallDisks()
if (noSmallDisks) console.warn(noSmallDisks)

test.skipIf(noSmallDisks !== null)('a code is not used up where the disk cannot keep its token', async () => {
  const disk = mountSmallDisk('a tmpfs of 16 KiB')
  onTestFinished(() => disk.unmount())
  const { url, asked } = await serverThat({ body: enrolled })
  disk.fill(0)
  const options = { server: url, data: disk.folder, code: 'ABCD-1234' }
  await expect(deviceToken('display', options)).rejects.toThrow(/disk is full.*The code is not used yet/)
  expect(asked).toEqual([])
  disk.empty()
  expect(await deviceToken('display', options)).toBe('fresh')
})
