/** Asks the server for a report: as figures for the page, or as a file for the person. */
import type { WireError } from '@antrean/queue-core/contract'
import type { Language } from '@antrean/ui'
import type { Range } from './ranges.ts'

/** `report`: its name. A report's own parameters stand beside `by` where they are chosen. */
export type Question = Range & { report: string; by: string; language: Language }
export type Schema<Its> = { safeParse(told: unknown): { success: true; data: Its } | { success: false } }
export type Failure = { unreachable: true } | { unreachable: false; error: WireError }
export type Answer<Value> = { ok: true; value: Value } | { ok: false; failure: Failure }

export type File = { name: string; body: Blob }
/** The server gives up sooner. */
const PATIENCE_MS = 150_000
const UNKNOWN: WireError = {
  code: 'internal',
  message: 'The server gave an answer that this page cannot read.',
}

export async function askReport<Its>(
  schema: Schema<Its>,
  question: Question,
  token: string,
  signal?: AbortSignal,
): Promise<Answer<Its>> {
  const answer = await ask(question, 'json', token, signal)
  if (!answer.ok) return answer
  const report = schema.safeParse(await answer.value.json().catch(() => null))
  return report.success
    ? { ok: true, value: report.data }
    : { ok: false, failure: { unreachable: false, error: UNKNOWN } }
}

/** Under the name that the server gives it. */
export async function askFile(
  question: Question,
  format: 'csv' | 'xlsx' | 'pdf',
  token: string,
): Promise<Answer<File>> {
  const answer = await ask({ ...question, numbers: 'local' }, format, token)
  if (!answer.ok) return answer
  const given = answer.value.headers.get('content-disposition') ?? ''
  const name = /filename="([^"]+)"/.exec(given)?.[1] ?? `report.${format}`
  return { ok: true, value: { name, body: await answer.value.blob() } }
}

async function ask(
  { report, ...question }: Question & { numbers?: 'local' },
  format: string,
  token: string,
  signal?: AbortSignal,
): Promise<Answer<Response>> {
  try {
    const response = await fetch(
      `/api/v1/reports/${report}?${new URLSearchParams({ ...question, format })}`,
      {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(signal ? [signal] : [])]),
      },
    )
    if (response.ok) return { ok: true, value: response }
    const body = (await response.json().catch(() => null)) as { error?: WireError } | null
    return { ok: false, failure: { unreachable: false, error: body?.error ?? UNKNOWN } }
  } catch {
    return { ok: false, failure: { unreachable: true } }
  }
}
