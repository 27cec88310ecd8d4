/**
 * Writes docs/protocol.md from the schemas of the wire contract and the routes of the server.
 * `npm run protocol` writes it, `-- --check` fails where it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { startTestServer } from '../apps/server/src/testing/start-server.ts'
import {
  type Again,
  type CommandSent,
  ERROR_CODES,
  HEARTBEAT_SECONDS,
  httpStatus,
  NAMESPACES,
  type Namespace,
  ROLES,
  SENT,
  type Sent,
  STALE_SECONDS,
  sendersTo,
} from '../packages/queue-core/src/index.ts'
import { SHAPES, tableOf, typeOf } from './protocol-types.ts'
import { CODES } from './protocol-words.ts'

const FILE = join(import.meta.dirname, '..', 'docs', 'protocol.md')
type OpenApi = { paths: Record<string, Record<string, { summary?: string; security?: unknown }>> }

export async function protocol(): Promise<string> {
  return `${[intro, namespaces(), following, shapes(), codes(), await http(), example].join('\n\n')}\n`
}

const intro = `# The wire protocol

Generated from the schemas in \`packages/queue-core/src/contract\` by \`npm run protocol\`; do not edit by hand.

There are two faces of the same commands: **socket.io** for the hall's own machines and screens, which follow every change,
and **HTTP** for other systems and for anyone with curl. All times are ISO 8601 with the hall's offset. The protocol may grow:
ignore fields that you do not know.

**Who you are.** A device (kiosk, display) is enrolled once with a one-time code and holds a token until it is revoked. Staff
sign in and hold a token for twelve hours. On the socket the token goes into the handshake, \`auth: { token }\`; on HTTP it is
\`Authorization: Bearer TOKEN\`. Another system has a key with scopes, made by an administrator (\`POST /api/v1/api-keys\`) and sent in the same way, on HTTP alone.

**Sending a command.** Every command of the socket is acknowledged: \`{ ok: true, value }\` or
\`{ ok: false, error: { code, message } }\`, and only when it is safe on the disk. Every command carries a \`commandId\`, a UUID
that the client makes. A client that hears no answer sends the same command with the same \`commandId\` again, as often as it
likes, for three days: it gets the first answer, and nothing happens twice. On HTTP the header \`Idempotency-Key\` does the same.`

function namespaces(): string {
  return ['## The socket', ...(Object.keys(NAMESPACES) as Namespace[]).map(namespace)].join('\n\n')
}

function namespace(name: Namespace): string {
  const senders = sendersTo(name)
  const who = ROLES.some(role => senders.includes(role)) ? 'Staff:' : 'Devices of the kind'
  return [
    `### \`${name}\``,
    `${who} ${senders.join(', ')}.`,
    ...SENT.filter(sent => sent.namespace === name).map(command),
  ].join('\n\n')
}

const AGAIN: Record<Again, string> = {
  'first-answer': '',
  'first-answer-till-restart': ' The first answer is kept until the server starts again.',
  'same-effect': ' Sent again, it changes nothing more.',
}

function command(sent: Sent | CommandSent): string {
  const { namespace, name, by, says, payload, value } = sent
  const only = by.length < sendersTo(namespace).length ? ` Roles: ${by.join(', ')}.` : ''
  const address = 'http' in sent ? ` HTTP: \`POST /api/v1/${sent.http.path}\`.${AGAIN[sent.again]}` : ''
  return [
    `#### ${name}`,
    `${says}${only} Value: ${typeOf(value)}.${address}`,
    tableOf(payload, 'input', ['commandId']),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

const following = `## Following the hall

| server → client | on | |
| --- | --- | --- |
| \`hall:snapshot\` | all | the whole state, on connecting and whenever a change cannot tell it: [HallSnapshot](#hallsnapshot) |
| \`hall:event\` | all | what is different at \`seq\` from what it was at \`prev\`: [HallChange](#hallchange) |
| \`kiosk:others\` | /kiosk | how many other kiosks can give a ticket now, on connecting and after each change: [OtherKiosks](#otherkiosks) |
| \`kiosk:print\` | /kiosk | the tickets given by staff that this kiosk is asked to print, on connecting and after each change: [PrintOrders](#printorders) |
| \`hall:heartbeat\` | all | every ${HEARTBEAT_SECONDS} s: [Heartbeat](#heartbeat) |
| \`hall:forecast\` | all | what is to be expected; each takes the place of the last: [HallForecast](#hallforecast) |
| \`ops:event\` | \`/staff\` | for supervisors, ops and administrators: [OpsEvent](#opsevent); all devices on connecting, then those that changed, and the server every 5 s |
| \`ops:event\` | \`/booth\` | how the kiosks are, without their addresses: all on connecting, then those that changed |
| \`hall:goodbye\` | all | \`{ code, message }\`: this device was revoked, or the session has ended; the connection ends |

1. Keep the latest \`hall:snapshot\`; it takes the place of all you knew.
2. Of a \`hall:event\`, ignore it where \`seq\` is not above yours. Where \`prev\` is above yours, or a heartbeat's \`seq\` stays
   above yours, you have missed something: send \`hall:resync\`, whose value is a snapshot.
3. Otherwise its rows take the place of the rows of the same key (\`letter\`, \`number\`, \`id\`), its \`calls\` are new, and \`seq\`
   is yours. Tickets that have ended are dropped. \`applyChange\` in \`@antrean/queue-core\` does all this.
4. Calls and booths are told at once; of a rush of tickets you hear about twenty messages a second, each with the sum.
5. Who has heard nothing for ${STALE_SECONDS} s shows that it is stale. A screen never pretends.

The public namespaces (\`/kiosk\`, \`/display\`) see no officer's name, no reason of a priority and no list of tickets.`

function shapes(): string {
  const sections = Object.entries(SHAPES).map(
    ([name, schema]) => `### ${name}\n\n${tableOf(schema as z.ZodType, 'output')}`,
  )
  return ['## Shapes', ...sections].join('\n\n')
}

function codes(): string {
  const rows = ERROR_CODES.map(code => `| \`${code}\` | ${httpStatus(code)} | ${CODES[code]} |`)
  return [
    '## Refusals',
    'Codes are stable; messages are for people and may change. A refused command has changed nothing.',
    ['| code | HTTP | |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')
}

async function http(): Promise<string> {
  const server = await startTestServer()
  const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi
  await server.stop()
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { summary = '', security }]) =>
        `| \`${method.toUpperCase()} ${path}\` | ${summary} | ${security ? 'token' : ''} |`,
    ),
  )
  return [
    '## HTTP',
    'The schemas are in `/api/openapi.json`; for people the server shows them at `/api/`, with a line of curl for each. The body of a success is the value itself; a refusal is ' +
      '`{ "error": { "code", "message" } }`. The body of a command without fields may be empty.',
    ['| | | needs |', '| --- | --- | --- |', ...rows.toSorted()].join('\n'),
  ].join('\n\n')
}

const example = `## An example

A kiosk, an officer and a visitor, with curl:

\`\`\`sh
API=http://127.0.0.1:8300
# A machine becomes a kiosk: the code comes from ops staff (device:invite), or from
#   node apps/server/src/main.ts device invite kiosk "North door" --data DIR
KIOSK=$(curl -s $API/api/v1/devices/enrol -H 'content-type: application/json' -d '{"code":"K7QM-2XPA"}' | jq -r .token)

# One press. Sent again with the same key, it is the same ticket.
curl -s $API/api/v1/tickets -H "authorization: Bearer $KIOSK" -H 'idempotency-key: press-1' \\
  -H 'content-type: application/json' -d '{"service":"A","language":"en"}'

# The officer signs in, opens booth 1 and calls.
SARI=$(curl -s $API/api/v1/session -H 'content-type: application/json' -d '{"name":"sari","password":"…"}' | jq -r .token)
curl -s -X POST $API/api/v1/booths/1/open -H "authorization: Bearer $SARI"
curl -s -X POST $API/api/v1/booths/1/next -H "authorization: Bearer $SARI"
curl -s -X POST $API/api/v1/booths/1/finish -H "authorization: Bearer $SARI"
\`\`\`

A screen that follows the hall, with socket.io-client:

\`\`\`js
import { applyChange } from '@antrean/queue-core'
import { io } from 'socket.io-client'

const socket = io('http://127.0.0.1:8300/display', { auth: { token }, transports: ['websocket'] })
let hall = null
socket.on('hall:snapshot', snapshot => { hall = snapshot })
socket.on('hall:event', async change => {
  const next = applyChange(hall, change)
  hall = next === 'gap' ? (await socket.emitWithAck('hall:resync', {})).value : next
})
socket.on('connect_error', error => console.error(error.data?.code, error.message))
\`\`\``

if (import.meta.main) {
  const text = await protocol()
  if (!process.argv.includes('--check')) writeFileSync(FILE, text)
  else if (readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write('docs/protocol.md is out of date. Run npm run protocol.\n')
    process.exitCode = 1
  }
}
