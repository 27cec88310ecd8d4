/**
 * A queue of CUPS, asked over its socket in IPP. `lp` and `lpstat` do not say whether a job that was cancelled had begun,
 * and a ticket may be printed again only where it had not; CUPS itself does (`time-at-processing`).
 */
import { request } from 'node:http'
import { userInfo } from 'node:os'
import { type Attributes, decodeReply, encodeRequest, type IppReply, operations, type Values } from './ipp.ts'
import type { JobLook, PrintQueue, QueueLook, Submitted } from './print-queue.ts'

/** The server of CUPS: its socket on this machine, or what CUPS_SERVER names, as for `lp`. */
export type CupsServer = { readonly socketPath: string } | { readonly host: string; readonly port: number }

const WITHIN_MS = 3000

export function cupsServer(named = process.env.CUPS_SERVER): CupsServer {
  if (!named) return { socketPath: '/run/cups/cups.sock' }
  if (named.startsWith('/')) return { socketPath: named }
  const [, host = named, port = '631'] = /^(.*?)(?::(\d+))?(?:\/version=.*)?$/.exec(named) ?? []
  return { host, port: Number(port) }
}

export function openCupsQueue(name: string, server: CupsServer = cupsServer()): PrintQueue {
  const path = `/printers/${encodeURIComponent(name)}`
  const uri = `ipp://localhost${path}`
  const user = userInfo().username
  const mine = { 'uri:printer-uri': uri, 'name:requesting-user-name': user } as const
  const call = (operation: number, attributes: Attributes, more?: Parameters<typeof encodeRequest>[2]) =>
    ask(server, path, encodeRequest(operation, attributes, more))

  return {
    name,
    askEvery: { queue: 1000, job: 200 },
    async look(): Promise<QueueLook> {
      try {
        const reply = await call(operations.getPrinter, {
          ...mine,
          'keyword:requested-attributes': stateAttributes,
        })
        return judge(name, reply)
      } catch (error) {
        return { kind: 'shut', why: notThere(error as Error) }
      }
    },
    async submit(document, title, mostSeconds): Promise<Submitted> {
      try {
        const reply = await call(
          operations.printJob,
          { ...mine, 'name:job-name': title, 'mime:document-format': 'application/vnd.cups-raw' },
          { document, job: { 'integer:job-cancel-after': mostSeconds } },
        )
        const job = reply.groups
          .map(({ values }) => values.get('job-id')?.[0])
          .find(id => typeof id === 'number')
        if (reply.status < FAILED && job !== undefined) return { kind: 'taken', job }
        return { kind: 'refused', why: `The queue ${name} refused the ticket: ${reasonOf(reply)}.` }
      } catch (error) {
        const isSure = error instanceof NotAsked
        return { kind: isSure ? 'refused' : 'unsure', why: notThere(error as Error) }
      }
    },
    async job(id): Promise<JobLook> {
      try {
        const wanted = ['job-state', 'time-at-processing']
        return judgeJob(
          await call(operations.getJob, {
            ...mine,
            'integer:job-id': id,
            'keyword:requested-attributes': wanted,
          }),
        )
      } catch {
        return { kind: 'not-known' }
      }
    },
    async cancel(id) {
      await call(operations.cancelJob, { ...mine, 'integer:job-id': id }).catch(() => {})
    },
    async unfinished(titles) {
      const wanted = ['job-id', 'job-name']
      const reply = await call(operations.getJobs, { ...mine, 'keyword:requested-attributes': wanted })
      return reply.groups.flatMap(({ values }) => {
        const [id, title] = [values.get('job-id')?.[0], values.get('job-name')?.[0]]
        return typeof id === 'number' && String(title).startsWith(titles) ? [id] : []
      })
    },
  }
}

/** Every queue of this server, with what stands behind it. */
export async function listCupsQueues(
  server: CupsServer = cupsServer(),
): Promise<{ name: string; about: string }[]> {
  const wanted = ['printer-name', 'printer-info', 'device-uri']
  const reply = await ask(
    server,
    '/',
    encodeRequest(operations.cupsGetPrinters, { 'keyword:requested-attributes': wanted }),
  )
  return reply.groups.flatMap(({ values }) => {
    const [name] = values.get('printer-name') ?? []
    const about = ['printer-info', 'device-uri'].map(key => String(values.get(key)?.[0] ?? ''))
    return name === undefined ? [] : [{ name: String(name), about: about.filter(Boolean).join(', ') }]
  })
}

const stateAttributes = ['printer-state', 'printer-state-message', 'printer-is-accepting-jobs']
const FAILED = 0x0100
const NOT_FOUND = 0x0406
const stopped = 5

function judge(name: string, reply: IppReply): QueueLook {
  if (reply.status === NOT_FOUND)
    return {
      kind: 'shut',
      why: `CUPS has no queue ${name}: \`npm run printer -- list\` shows those that it has.`,
    }
  if (reply.status >= FAILED)
    return { kind: 'shut', why: `CUPS does not say how the queue ${name} is: ${reasonOf(reply)}.` }
  const values = all(reply)
  const said = String(values.get('printer-state-message')?.[0] ?? '').replace(/\.$/, '')
  if (values.get('printer-state')?.[0] === stopped)
    return {
      kind: 'shut',
      why: `The queue ${name} is stopped${said ? ` (${said})` : ''}: cupsenable ${name}.`,
    }
  if (values.get('printer-is-accepting-jobs')?.[0] === 0)
    return {
      kind: 'shut',
      why: `The queue ${name} takes no jobs${said ? ` (${said})` : ''}: cupsaccept ${name}.`,
    }
  return { kind: 'open' }
}

/** RFC 8011, section 5.3.7. */
const jobStates = {
  pending: 3,
  held: 4,
  processing: 5,
  stopped: 6,
  cancelled: 7,
  aborted: 8,
  completed: 9,
} as const

function judgeJob(reply: IppReply): JobLook {
  // A server that keeps no history forgets a job when it is over.
  if (reply.status === NOT_FOUND) return { kind: 'gone' }
  const values = all(reply)
  const begun = (values.get('time-at-processing')?.length ?? 0) > 0
  switch (values.get('job-state')?.[0]) {
    case jobStates.pending:
    case jobStates.held:
      return { kind: 'waits' }
    case jobStates.processing:
    case jobStates.stopped:
      return { kind: 'goes-out' }
    case jobStates.cancelled:
    case jobStates.aborted:
      return { kind: 'dropped', begun }
    case jobStates.completed:
      return { kind: 'over' }
    default:
      return { kind: 'not-known' }
  }
}

const all = ({ groups }: IppReply): Values => new Map(groups.flatMap(({ values }) => [...values]))

const reasonOf = (reply: IppReply): string =>
  String(all(reply).get('status-message')?.[0] ?? `IPP status ${reply.status.toString(16).padStart(4, '0')}h`)

/** The question itself went nowhere. */
class NotAsked extends Error {}

const notThere = ({ message }: Error): string => `CUPS does not answer (${message}): is it running?`

function ask(server: CupsServer, path: string, body: Buffer): Promise<IppReply> {
  const { promise, resolve, reject } = Promise.withResolvers<IppReply>()
  let isConnected = false
  // On its socket CUPS asks the kernel who we are: so we may cancel our own jobs.
  const authorization = 'socketPath' in server ? { authorization: `PeerCred ${userInfo().username}` } : {}
  const asking = request({
    ...server,
    path,
    method: 'POST',
    agent: false,
    timeout: WITHIN_MS,
    headers: {
      host: 'localhost',
      'content-type': 'application/ipp',
      'content-length': body.length,
      ...authorization,
    },
  })
  asking.on('socket', socket =>
    socket.once('connect', () => {
      isConnected = true
    }),
  )
  asking.on('timeout', () => asking.destroy(new Error(`no answer within ${WITHIN_MS / 1000} s`)))
  asking.on('error', error => reject(isConnected ? error : new NotAsked(error.message)))
  asking.on('response', response => {
    const parts: Buffer[] = []
    response.on('data', part => parts.push(part))
    response.on('error', reject)
    response.on('end', () => {
      if (response.statusCode !== 200) return reject(new NotAsked(`HTTP ${response.statusCode}`))
      try {
        resolve(decodeReply(Buffer.concat(parts)))
      } catch (error) {
        reject(error)
      }
    })
  })
  asking.end(body)
  return promise
}
