/** Whatever answers at the printer's address and is none: nothing that it says is a state of a printer. */
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openPrinter, type PrinterOptions } from './printer.ts'
import type { PrinterProfile } from './profile/profile.ts'
import type { PrinterStatus } from './status/printer-status.ts'
import { demandProof } from './status/proof.ts'
import { createReplyParser } from './status/replies.ts'
import { pairsIn, prompt, ticket } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): unknown }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
const pair = pairsIn(opened as { close(): Promise<void> }[])

async function portOf(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  opened.push(server)
  return (server.address() as AddressInfo).port
}

/** Talks to whoever connects: first by itself, then to each piece of what comes. */
function talker(
  first: string | Uint8Array,
  then: (socket: Socket, heard: Buffer) => void = () => {},
): Server {
  return createServer(socket => {
    socket.on('error', () => {})
    // Each write goes out by itself, as from a printer, and does not wait for the other side's acknowledgement.
    socket.setNoDelay(true)
    if (first.length > 0) socket.write(first)
    socket.on('data', heard => then(socket, heard))
  })
}

const quickly: PrinterOptions = { timing: { answerWithin: 60, reconnectAfter: [20] } }

async function statesAt(server: Server, profile = 'generic-80', enough = 4): Promise<PrinterStatus[]> {
  let connections = 0
  server.on('connection', () => connections++)
  const url = `tcp://127.0.0.1:${await portOf(server)}?profile=${profile}`
  const seen: PrinterStatus[] = []
  const printer = openPrinter(url, quickly)
  opened.push(printer)
  printer.subscribe(status => seen.push(status))
  await until(() => connections >= enough, 'it to be tried several times')
  expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'not-printed' })
  await printer.close()
  return seen
}

const strangers: Record<string, () => Server> = {
  'a web server': () => createHttpServer((_, response) => response.end('Hello')),
  'a web server that waits for the end of the line': () =>
    talker('', (socket, heard) => {
      if (heard.includes(4)) socket.end('HTTP/1.0 400 Bad Request\r\nServer: nginx/1.22.1\r\n\r\n222222')
    }),
  'a log-in server (SSH)': () => talker('SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n'),
  'a mail server (SMTP)': () =>
    talker('220 mail.example.go.id ESMTP Postfix\r\n', socket => socket.write('500 5.5.2 Error\r\n')),
  'a server that says what looks like a status, and more': () =>
    talker('', socket => socket.write(Uint8Array.of(0x16, 0x41))),
  'a chatty one': () => talker('', (socket, heard) => socket.write(`${heard.length} 222 `)),
}

describe.concurrent('at the address of the printer', () => {
  test.for(Object.keys(strangers))('%s is not a printer, and is said to be none', async name => {
    const seen = await statesAt(strangers[name]!())
    expect(
      seen.every(({ state, canPrint }) => !canPrint && (state === 'offline' || state === 'unknown')),
    ).toBe(true)
    expect(seen.some(({ detail }) => detail.startsWith('What answers there is not a printer'))).toBe(true)
  })

  test.for([
    ['waits', 'does not answer'],
    ['turned-away', 'ends it at once'],
    ['refused', 'refuses port'],
  ] as const)(
    'a printer that another computer holds is said to be held, and is found when it is free: %s',
    async ([secondHost, how]) => {
      const { virtual, printer } = await pair({ secondHost })
      const second = openPrinter(virtual.url, { ...quickly, profile: virtual.profile })
      opened.push(second)
      await until(() => second.status().detail.includes('another computer'), 'the word of the other computer')
      expect(second.status()).toMatchObject({ state: 'offline', canPrint: false })
      expect(second.status().detail).toContain(how)
      expect(printer.status().state).toBe('ready')
      await printer.close()
      await until(() => second.status().canPrint, 'the printer to be free')
    },
  )

  test('a stranger is none where the model is asked in the Custom way', async () => {
    const seen = await statesAt(strangers['a log-in server (SSH)']!(), 'vkp80')
    expect(seen.filter(({ canPrint }) => canPrint)).toEqual([])
  })

  test('a machine that sends back what it hears is not a printer', async () => {
    const seen = await statesAt(talker('', (socket, heard) => socket.write(heard)))
    expect(seen.every(({ canPrint }) => !canPrint)).toBe(true)
  })

  test('a printer that sends back what it is asked, and answers, is one', async () => {
    const server = talker('', (socket, heard) => {
      socket.write(heard)
      if (heard[0] === 0x10) socket.write(Uint8Array.of(0x12))
    })
    const printer = openPrinter(`tcp://127.0.0.1:${await portOf(server)}?profile=generic-58`, quickly)
    opened.push(printer)
    await until(() => printer.status().state === 'ready', 'the printer to be ready')
  })

  test('a printer that answers two of the four questions is one', async () => {
    const server = talker('', (socket, heard) => {
      if (heard[2] === 1 || heard[2] === 4) socket.write(Uint8Array.of(0x12))
    })
    const printer = openPrinter(`tcp://127.0.0.1:${await portOf(server)}?profile=generic-58`, quickly)
    opened.push(printer)
    await until(() => printer.status().state === 'ready', 'the printer to be ready')
  })

  test('a printer that never answers stays usable', async () => {
    const server = talker('')
    const profile: PrinterProfile = { ...(await pair()).virtual.profile, dialect: 'none' }
    const printer = openPrinter(`tcp://127.0.0.1:${await portOf(server)}`, { ...quickly, profile })
    opened.push(printer)
    await until(() => printer.status().canPrint, 'the mute printer to be usable')
  })
})

test('noise on the line of a printer is no state of it', async () => {
  const { virtual, printer } = await pair({ profile: 'tm-t88' }, prompt)
  const seen: string[] = []
  printer.subscribe(({ state }) => seen.push(state))
  // Noise, and in it what looks like "cover open, paper out".
  virtual.control.garbage(Uint8Array.of(0x9a, 0x38, 0x00, 0x0c, 0x00))
  virtual.control.nearEnd()
  await until(() => printer.status().state === 'paper-low', 'what is so')
  expect(seen).toEqual(['ready', 'paper-low'])
})

test('bytes at random prove no printer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 60 }),
      fc.constantFrom('escpos' as const, 'custom' as const),
      (rounds, dialect) => {
        const parser = createReplyParser(dialect)
        const proof = demandProof(dialect)
        for (const bytes of rounds) {
          const replies = parser.push(bytes)
          for (const reply of replies) proof.hear(reply)
          const shaped = replies.filter(
            ({ kind }) => kind === (dialect === 'escpos' ? 'real-time' : 'custom'),
          )
          proof.judge(Math.min(4, shaped.length))
          expect(proof.isGiven()).toBe(false)
        }
      },
    ),
    { numRuns: 300 },
  )
})
