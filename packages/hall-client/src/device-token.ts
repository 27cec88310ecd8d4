/** This machine's right to be a device of the hall: got once by a one-time code, kept in its data folder. For Node. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CommandLineError, readNamedText } from '@antrean/command-line'
import { findRoom, replaceFile } from '@antrean/journal'
import { plainText } from '@antrean/queue-core'
import { type DeviceKind, Enrolled, WireError } from '@antrean/queue-core/contract'

type Kept = { token: string; code: string }

export type TokenAsked = {
  server: string
  data: string
  code?: string | undefined
  token?: string | undefined
  /** A file with the token; `-` is standard input. */
  tokenFile?: string | undefined
}

/**
 * A token that was given wins; then the one that was kept; then a new one for the code. A code that is not the one this
 * machine was enrolled with is a new enrolment, as after a revocation; and where the kept one is damaged, any code is. A
 * code works once, so it is used only where the token can be kept.
 * @throws one sentence when there is none to be had
 */
export async function deviceToken(
  kind: DeviceKind,
  { server, data, code, token, tokenFile }: TokenAsked,
): Promise<string> {
  const given = givenToken({ token, tokenFile })
  if (given) return given
  const file = path.join(data, 'device.json')
  const kept = existsSync(file) ? readKept(file) : null
  if (kept && kept !== 'damaged' && (code === undefined || kept.code === code)) return kept.token
  if (code === undefined)
    throw new Error(
      kept === 'damaged'
        ? `${file} is damaged. Start once with a new --code.`
        : `This machine is no ${kind} of the hall yet. Give --code with a one-time code, or --token-file.`,
    )
  const trouble = findRoom(file)
  if (trouble) throw new Error(`${trouble.message} The code is not used yet.`)
  const { token: fresh } = await enrol(server, code, kind).catch((error: Error) => {
    throw kept === 'damaged'
      ? new Error(`${file} is damaged, and a new --code is needed. ${error.message}`)
      : error
  })
  const done = replaceFile(file, JSON.stringify({ token: fresh, code } satisfies Kept))
  if (!done.ok) throw new Error(`${done.error.message} The code is used up: start with a new one.`)
  return fresh
}

/** The token that this start was told, before anything is kept. @throws one sentence where the file holds none */
export function givenToken({
  token,
  tokenFile,
}: Pick<TokenAsked, 'token' | 'tokenFile'>): string | undefined {
  return token || (tokenFile === undefined ? undefined : readToken(tokenFile))
}

/** A command line can be read by everybody on the machine; a file, or standard input, cannot. */
function readToken(file: string): string {
  const token = (
    file === '-' ? plainText(readFileSync(0)) : readNamedText('The token file', file, 'Correct --token-file.')
  ).trim()
  if (!/^[\w-]+$/.test(token))
    throw new CommandLineError(`The token file ${file} does not hold one token and nothing else.`)
  return token
}

function readKept(file: string): Kept | 'damaged' {
  try {
    const { token, code } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
    if (typeof token === 'string' && token !== '' && typeof code === 'string') return { token, code }
  } catch {
    // The same answer.
  }
  return 'damaged'
}

async function enrol(server: string, code: string, kind: DeviceKind): Promise<Enrolled> {
  const response = await fetch(new URL('/api/v1/devices/enrol', server), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => {
    throw new Error(`The server at ${server} cannot be reached, so the code could not be used yet.`)
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const refusal = WireError.safeParse((body as { error?: unknown } | null)?.error)
    throw new Error(
      refusal.success ? refusal.data.message : `The server at ${server} answered ${response.status}.`,
    )
  }
  const enrolled = Enrolled.parse(body)
  if (enrolled.kind !== kind)
    throw new Error(`The code was made for a ${enrolled.kind}. Ask for one that was made for a ${kind}.`)
  return enrolled
}
