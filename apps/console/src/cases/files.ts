/** Files of a case to the server and back, by whoever is signed in. */
import type { CaseView, WireError } from '@antrean/queue-core/contract'
import type { Failure } from '../shell/ask-server.ts'

export const FILE_LIMIT = 10 * 1024 * 1024
const TYPES = ['application/pdf', 'image/png', 'image/jpeg']
/** Ten megabytes over a slow link. */
const PATIENCE_MS = 60_000
const UNKNOWN: WireError = {
  code: 'internal',
  message: 'The server gave an answer that this page cannot read.',
}

type Told = { ok: true } | { ok: false; failure: Failure }
type Its = Pick<CaseView['attachments'][number], 'id' | 'name'>

/** What the server would say as well, before anything is sent. A type that the browser does not know is left to the server. */
export function whyNoFile({ size, type }: Pick<File, 'size' | 'type'>): 'fileTooLarge' | 'fileType' | null {
  if (size > FILE_LIMIT) return 'fileTooLarge'
  return type !== '' && !TYPES.includes(type) ? 'fileType' : null
}

export async function sendFile(caseId: string, file: File, token: string): Promise<Told> {
  const body = new FormData()
  body.set('file', file)
  const told = await ask(`cases/${encodeURIComponent(caseId)}/attachments`, token, { method: 'POST', body })
  return told.ok ? { ok: true } : told
}

/** It is saved under its name, and never shown by this page. */
export async function downloadFile(caseId: string, { id, name }: Its, token: string): Promise<Told> {
  const told = await ask(`cases/${encodeURIComponent(caseId)}/attachments/${encodeURIComponent(id)}`, token)
  if (!told.ok) return told
  const given = /filename="([^"]+)"/.exec(told.response.headers.get('content-disposition') ?? '')?.[1]
  const url = URL.createObjectURL(await told.response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name ?? given ?? id
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE_MS)
  return { ok: true }
}

async function ask(
  route: string,
  token: string,
  its: RequestInit = {},
): Promise<{ ok: true; response: Response } | { ok: false; failure: Failure }> {
  try {
    const response = await fetch(`/api/v1/${route}`, {
      ...its,
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.ok) return { ok: true, response }
    const { error = UNKNOWN } = ((await response.json().catch(() => null)) ?? {}) as { error?: WireError }
    return { ok: false, failure: { unreachable: false, error } }
  } catch {
    return { ok: false, failure: { unreachable: true } }
  }
}
