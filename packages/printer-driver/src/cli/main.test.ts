import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsQRModule from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startVirtualPrinter, type VirtualPrinter } from '../../virtual/index.ts'
import { exampleTicket } from '../example-ticket.ts'
import { composePaper } from '../paper/compose.ts'
import { findProfile } from '../profile/find.ts'
import { until } from '../testing/until.ts'
import { commands } from './commands.ts'

const jsQR = jsQRModule as unknown as typeof jsQRModule.default
let virtual: VirtualPrinter
let folder: string

beforeAll(async () => {
  virtual = await startVirtualPrinter({ profile: 'tm-t88' })
  folder = await mkdtemp(join(tmpdir(), 'printer-cli-'))
})
afterAll(async () => {
  await virtual.close()
  await rm(folder, { recursive: true, force: true })
})

const start = (...words: string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], {
    env: { ...process.env, PRINTER: '' },
  })

async function run(...words: string[]): Promise<{ code: number | null; out: string; complaint: string }> {
  const child = start(...words)
  const [out, complaint] = ['', '']
  const said = { out, complaint }
  child.stdout.on('data', text => {
    said.out += text
  })
  child.stderr.on('data', text => {
    said.complaint += text
  })
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, ...said }
}
const url = (): string => `${virtual.url}?profile=tm-t88`

describe('npm run printer --', () => {
  test('status says how the printer is, by exit code too', async () => {
    const ready = await run('status', '--printer', url())
    expect(ready).toMatchObject({ code: 0, out: expect.stringMatching(/ready +can print.*VIRTUAL tm-t88/) })
    virtual.control.openCover()
    const open = await run('status', '--printer', url(), '--json')
    virtual.control.closeCover()
    expect(open.code).toBe(1)
    expect(JSON.parse(open.out)).toMatchObject({ state: 'cover-open', canPrint: false })
  })

  test('status --watch follows the device until it is stopped', async () => {
    const child = start('status', '--watch', '--printer', url())
    let out = ''
    child.stdout.on('data', text => {
      out += text
    })
    await until(() => out.includes('ready'), 'the first state')
    virtual.control.takePaper()
    await until(() => out.includes('paper-out'), 'the change')
    virtual.control.loadPaper()
    await until(() => out.split('ready').length > 2, 'the end of it')
    child.kill('SIGINT')
    expect(await new Promise(resolve => child.once('close', resolve))).toBe(0)
  })

  test('test prints a page, print prints a file', async () => {
    expect(await run('test', '--printer', url())).toMatchObject({
      code: 0,
      out: expect.stringContaining('printed'),
    })
    expect(virtual.tickets().at(-1)!.text).toContain('profile=tm-t88')
    const file = join(folder, 'ticket.json')
    await writeFile(file, JSON.stringify(exampleTicket))
    expect((await run('print', file, '--printer', url())).code).toBe(0)
    expect(virtual.tickets().at(-1)!.text).toContain('A012')
  })

  test('test URL works as the README says, and status URL too', async () => {
    expect(await run('test', url())).toMatchObject({ code: 0, out: expect.stringContaining('printed') })
    expect(await run('status', url())).toMatchObject({ code: 0, out: expect.stringContaining('ready') })
  })

  test('render shows a stream as a picture that can be read', async () => {
    const bin = join(folder, 'ticket.bin')
    const png = join(folder, 'ticket.png')
    await writeFile(bin, Buffer.concat(composePaper(exampleTicket, findProfile('tm-t88')).pieces))
    const { code, out } = await run('render', bin, '--png', png, '--profile', 'tm-t88')
    expect([code, out]).toEqual([0, expect.stringContaining('QR: http://192.168.1.10:8080/t/Zk3vQ9xM2pLr')])
    const picture = PNG.sync.read(await readFile(png))
    const read = jsQR(Uint8ClampedArray.from(picture.data), picture.width, picture.height)
    expect(read?.data).toBe('http://192.168.1.10:8080/t/Zk3vQ9xM2pLr')
  })

  test('render says what of a stream is not drawn, in words and as JSON', async () => {
    const [bin, png] = [join(folder, 'foreign.bin'), join(folder, 'foreign.png')]
    await writeFile(bin, Buffer.from('A012\n\x1c(A\x02\x000\x00B013\n', 'latin1'))
    const said = await run('render', bin, '--png', png)
    expect(said).toMatchObject({ code: 0, complaint: expect.stringContaining('at byte 5: FS ( A (1C 28 41') })
    const { code, out, complaint } = await run('render', bin, '--png', png, '--json')
    expect([code, complaint]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({
      pieces: [{ png, text: ['A012', 'B013'], isCut: false }],
      notDrawn: [{ offset: 5, command: 'FS ( A', length: 7, why: 'unknown' }],
    })
  })

  test('a file that is not there, and one that is no picture, get a sentence', async () => {
    const nowhere = await run('render', '/nope', '--png', join(folder, 'nope.png'))
    expect(nowhere).toMatchObject({ code: 2, complaint: expect.stringMatching(/\/nope.*\./) })
    expect(nowhere.complaint).not.toContain('    at ')
    const text = join(folder, 'logo.png')
    await writeFile(text, 'not a picture\n')
    const logo = await run('logo', text, '--printer', url())
    expect(logo.code).not.toBe(0)
    expect(logo.complaint).toContain('PNG')
    expect(logo.complaint).not.toContain('    at ')
  })

  test('profile shows the models and one of them', async () => {
    expect((await run('profile')).out).toContain('vkp80')
    expect(JSON.parse((await run('profile', 'generic-58')).out)).toMatchObject({ columns: 32, qr: 'image' })
  })

  test('a printer that cannot be reached is said to be so, with what may be the cause', async () => {
    const { code, out } = await run('test', 'tcp://127.0.0.1:1')
    expect([code, out]).toEqual([1, expect.stringContaining('another computer may be connected')])
  })

  test('the answers of a probe can be piped, and a mistyped one is asked for again', async () => {
    const out = join(folder, 'probed.json')
    const child = start('probe', 'virtual:', '--out', out)
    child.stdin.end('40\n48\nqc\n')
    expect(await new Promise(resolve => child.once('close', resolve))).toBe(0)
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ columns: 48, qr: 'native' })
  })

  test('list names what is plugged in, or says that nothing is', async () => {
    expect(await run('list')).toMatchObject({ code: 0, out: expect.stringMatching(/serial|No serial port/) })
  })

  test.each([
    [['status', '--wach'], 'Did you mean --watch?'],
    [['print'], 'Say which file'],
    [['paint'], 'Did you mean print?'],
  ])('%j is refused with code 2, and what would be right is said', async (words, complaint) => {
    expect(await run(...words)).toMatchObject({ code: 2, complaint: expect.stringContaining(complaint) })
  })

  test.each([
    [['status'], 'Say which printer'],
    [['status', '--printer', 'lpt:x'], 'must start with'],
    [['test', 'lpt:x'], 'must start with'],
    [['status', 'tcp://a', '--printer', 'tcp://b'], 'Say the printer once'],
    [['print', '/nope', 'virtual:'], 'The file /nope cannot be read: there is no such file'],
    [['render', 'x.bin'], 'Say which file to render'],
    [['render', '/nope', '--png', 'x.png'], 'The file /nope cannot be read: there is no such file'],
    [['render', '/', '--png', 'x.png'], 'The file / cannot be read: it is a folder'],
    [
      ['render', import.meta.filename, '--png', '/nope/x.png'],
      '/nope/x.png cannot be written: there is no such folder',
    ],
    [['probe', 'virtual:', '--columns', '40'], 'lines of 32, 42, 48 characters, not "40"'],
    [['logo', import.meta.filename, 'virtual:?profile=tm-t88'], 'is no PNG picture'],
    [['profile', 'tm-t1000'], 'There is no printer profile "tm-t1000"'],
  ])('%j is refused in words', async ([name, ...words], complaint) => {
    await expect(commands[name!]!.run(words)).rejects.toThrow(complaint)
  })
})
