/** The audit trail of the dates that are asked for, as a file for a spreadsheet. */
import type { WireError } from '@antrean/queue-core/contract'
import { staffWords } from '@antrean/words'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import type { Failure } from '../shell/ask-server.ts'
import { useWords } from '../shell/preferences.ts'

const PATIENCE_MS = 150_000
type Props = { token: string; range: { from?: string; to?: string } }

export function AuditFile({ token, range }: Props) {
  const words = useWords(staffWords)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save(): Promise<void> {
    setBusy(true)
    setFailure(await fetchFile(token, range))
    setBusy(false)
  }
  return (
    <>
      <button type="button" className="plain" disabled={busy} onClick={() => void save()}>
        <Download aria-hidden size={18} /> {words.file}
      </button>
      <FailureLine failure={failure} />
    </>
  )
}

/** Null where the browser has it. */
async function fetchFile(token: string, { from, to }: Props['range']): Promise<Failure | null> {
  const query = new URLSearchParams({
    ...{ format: 'csv', personal: 'true' },
    ...(from && { from }),
    ...(to && { to }),
  })
  try {
    const response = await fetch(`/api/v1/export/audit?${query}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) {
      const { error } = (await response.json()) as { error: WireError }
      return { unreachable: false, error }
    }
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download =
      /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'audit.csv'
    link.click()
    URL.revokeObjectURL(link.href)
    return null
  } catch {
    return { unreachable: true }
  }
}
