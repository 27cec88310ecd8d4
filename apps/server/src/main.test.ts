/** The process itself: what it says when it cannot start, and how it ends. */
import { execFile, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HallConfig, referenceHall } from '@antrean/queue-core'
import { describe, expect, it } from 'vitest'
import { openAccess } from './access/access.ts'
import { call, connect } from './testing/client.ts'
import { spawnServer, temporaryFolder } from './testing/start-server.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

type Ended = { code: number | null; stdout: string; stderr: string }
const run = (args: string[], input?: string): Promise<Ended> =>
  new Promise(resolve => {
    const child = execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) =>
      resolve({ code: error ? (error.code as number) : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })
const sentence = (text: RegExp) => ({ code: 1, stdout: '', stderr: expect.stringMatching(text) })

describe('what cannot start says why in one sentence', () => {
  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    expect(await run(['--port', String(port), '--data', temporaryFolder()])).toEqual(
      sentence(new RegExp(`^Port ${port} is in use\\. Choose another with --port.*\\n$`)),
    )
    other.close()
  })

  it('a data folder that cannot be written', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await run(['--port', '0', '--data', join(file, 'data')])).toEqual(
      sentence(/^The data folder .* cannot be used: .*a-file is a file\. .*\n$/),
    )
    if (process.getuid?.() === 0) return
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'mine'))
    chmodSync(join(folder, 'mine'), 0o500)
    expect(await run(['--port', '0', '--data', join(folder, 'mine')])).toEqual(
      sentence(/this user may not write in/),
    )
  })

  it('a data folder that another server uses, until that one is gone', async () => {
    const data = temporaryFolder()
    const first = await spawnServer(data)
    expect(await run(['--port', '0', '--data', data])).toEqual(
      sentence(/^The data folder .* is in use by another server\. .*\n$/),
    )
    await first.kill('SIGKILL')
    const second = await spawnServer(data)
    await second.kill('SIGTERM')
  })

  it('a hall file that is missing, broken or wrong', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'hall.json')
    const start = () => run(['--port', '0', '--data', folder, '--hall', file])
    expect(await start()).toEqual(
      sentence(/^The hall file .* cannot be read: there is no such file\. Correct --hall\.\n$/),
    )
    writeFileSync(file, '{')
    expect(await start()).toEqual(sentence(/^The hall file .* cannot be read: /))
    writeFileSync(file, '[]')
    expect(await start()).toEqual(sentence(/^The hall file .* is no hall's set-up, .* docs\/hall-file\.md/))
    writeFileSync(file, '{"name":{"id":"Balai","en":"Hall"},"timezone":"Asia/Nowhere"}')
    expect(await start()).toEqual(
      sentence(/^The hall file .* the field timezone is not valid: not a time zone/),
    )
  })

  it('the hall file is printed whole, or what is wrong with it', async () => {
    const file = join(temporaryFolder(), 'hall.json')
    const { stdout } = await run(['hall', 'print'])
    const hall = HallConfig.parse(JSON.parse(stdout))
    expect(hall).toEqual(referenceHall)
    writeFileSync(file, JSON.stringify({ ...hall, booths: [{ number: 1, services: ['A', 'B', 'C', 'D'] }] }))
    expect(await run(['hall', 'print', '--hall', file])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^No booth serves service E .*\n$/),
    })
    writeFileSync(file, JSON.stringify({ ...hall, booths: [{ number: 1, services: ['Z'] }] }))
    expect(await run(['hall', 'print', '--hall', file])).toEqual(sentence(/booth 1 names no service Z/))
  })

  it('an option that is none', async () => {
    const told = await Promise.all([
      run(['--port', 'http']),
      run(['--prot', '1']),
      run(['--public-url', 'antrean']),
      run(['--screens', 'console=/nowhere']),
      run(['dance']),
    ])
    expect(told).toEqual([
      sentence(/^--port http is no port\./),
      sentence(/--prot/),
      sentence(/^--public-url antrean is no address/),
      sentence(/there is no folder \/nowhere/),
      sentence(/There is no task 'dance'/),
    ])
  })
})

describe('a start and an end', () => {
  it('goes on with the same day and the same secrets', async () => {
    const data = temporaryFolder()
    const first = await spawnServer(data)
    const kiosk = await connect(first.url, '/kiosk', first.tokens.kiosk)
    await kiosk.send('ticket:issue', { service: 'A' })
    kiosk.close()
    await first.kill('SIGTERM')
    expect(first.process.exitCode).toBe(0)
    const second = await spawnServer(data)
    expect(second.tokens).toEqual(first.tokens)
    const { body } = await call(second.url, 'GET', '/api/v1/hall')
    expect(body.services[0]).toMatchObject({ letter: 'A', waiting: 1 })
    await second.kill('SIGINT')
    expect(second.process.exitCode).toBe(0)
  })

  it('without --demo there is no staff and no device until somebody adds them', async () => {
    const data = temporaryFolder()
    const child = spawn(process.execPath, [MAIN, '--port', '0', '--data', data, '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const line = await new Promise<string>(resolve =>
      child.stdout.once('data', data => resolve(String(data))),
    )
    const ready = JSON.parse(line)
    expect(Object.keys(ready)).toEqual(['event', 'api', 'booths'])
    const added = await run(
      ['staff', 'add', 'Ibu Kepala', '--role', 'administrator', '--data', data],
      'sandi-rahasia\n',
    )
    expect(added).toMatchObject({ code: 0, stdout: 'Ibu Kepala may sign in as administrator.\n' })
    expect(await run(['staff', 'add', 'x', '--role', 'king', '--data', data])).toEqual(
      sentence(/^Give --role, one of/),
    )
    const add = (password: string) => run(['staff', 'add', 'x', '--role', 'ops', '--data', data], password)
    const weak = ['kurang\n', 'password\n', `${'sandi panjang '.repeat(20)}\n`]
    expect(await Promise.all(weak.map(add))).toEqual([
      sentence(/^A password has at least 8 characters/),
      sentence(/^This password .* Choose another/),
      sentence(/at most 200 characters/),
    ])
    const session = (name: string, password: string) =>
      call(ready.api, 'POST', '/api/v1/session', { body: { name, password } })
    expect(await session('admin', 'antrean-admin')).toMatchObject({ status: 401 })
    expect(await session('Ibu Kepala', 'sandi-rahasia')).toMatchObject({
      status: 201,
      body: { role: 'administrator' },
    })
    const invited = await run(['device', 'invite', 'kiosk', 'Pintu', 'utara', '--data', data])
    const code = invited.stdout.split('\n')[0]
    expect(await call(ready.api, 'POST', '/api/v1/devices/enrol', { body: { code } })).toMatchObject({
      status: 201,
      body: { name: 'Pintu utara' },
    })
    expect(await run(['staff', 'list', '--data', data])).toMatchObject({
      code: 0,
      stdout: 'administrator  Ibu Kepala\n',
    })
    const { body: signedIn } = await session('Ibu Kepala', 'sandi-rahasia')
    const open = await connect(ready.api, '/staff', signedIn.token)
    const gone = new Promise(resolve => open.socket.once('disconnect', resolve))
    expect(await run(['staff', 'remove', 'ibu kepala', '--data', data])).toMatchObject({ code: 0 })
    await gone
    expect(await session('Ibu Kepala', 'sandi-rahasia')).toMatchObject({ status: 401 })
    expect(await run(['staff', 'remove', 'ibu kepala', '--data', data])).toEqual(
      sentence(/^No member of staff is named ibu kepala/),
    )
    expect(await run(['staff', 'list', '--data', `${data}-mistyped`])).toEqual(sentence(/^There is no hall/))
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it.each([
    ['staff', 'add', 'x', '--role', 'ops'],
    ['device', 'invite', 'kiosk', 'x'],
  ])('%s %s in a mistyped folder makes none, and says who does', async (...task) => {
    const data = join(temporaryFolder(), 'mistyped')
    expect(await run([...task, '--data', data], 'sandi-rahasia\n')).toEqual(
      sentence(
        /^There is no hall in the folder .*mistyped\. Name .* --data; .* first start of the server\.\n$/,
      ),
    )
    expect(existsSync(data)).toBe(false)
  })

  it.skipIf(process.getuid?.() !== 0)('files of a task that root does stay those of the hall', async () => {
    const data = temporaryFolder()
    await (await spawnServer(data)).kill('SIGTERM')
    const theirs = 65_534
    for (const file of ['', ...readdirSync(data)]) chownSync(join(data, file), theirs, theirs)
    expect(
      await run(['staff', 'add', 'x', '--role', 'ops', '--data', data], 'sandi-rahasia\n'),
    ).toMatchObject({ code: 0 })
    expect(readdirSync(data).map(file => statSync(join(data, file)).uid)).toEqual(
      readdirSync(data).map(() => theirs),
    )
  })

  it('a password and a hall file from Notepad are read', async () => {
    const data = temporaryFolder()
    await (await spawnServer(data)).kill('SIGTERM')
    const file = join(data, 'hall.json')
    writeFileSync(file, `\ufeff${JSON.stringify(referenceHall)}`)
    const args = ['staff', 'add', 'bayu', '--role', 'ops', '--data', data, '--hall', file]
    expect(await run(args, '\ufeffsandi-rahasia\r\n')).toMatchObject({ code: 0 })
    const access = openAccess(join(data, 'access.sqlite'), Date.now)
    expect(await access.staff.check('bayu', 'sandi-rahasia')).toMatchObject({ role: 'ops' })
    access.close()
  })

  it('the name of the hall in that folder is no password, though no --hall is given', async () => {
    const data = temporaryFolder()
    const file = join(data, 'hall.json')
    writeFileSync(file, JSON.stringify({ ...referenceHall, name: { id: 'Sukamaju Raya', en: 'Sukamaju' } }))
    await (await spawnServer(data, ['--hall', file])).kill('SIGTERM')
    const args = ['staff', 'add', 'bayu', '--role', 'ops', '--data', data]
    expect(await run(args, 'SukamajuRaya1\n')).toEqual(sentence(/name/))
  })
})
