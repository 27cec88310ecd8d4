/** The same report as a file: for paper, for a spreadsheet, or for another program. */
import { reportsWords } from '@antrean/words'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../shell/preferences.ts'
import { askFile, type Failure, type File, type Question } from './ask-report.ts'
import { FailureLine } from './failure-line.tsx'

const FORMATS = ['pdf', 'xlsx', 'csv'] as const
type Format = (typeof FORMATS)[number]

export function Downloads({ question, token }: { question: Question | null; token: string }) {
  const words = useWords(reportsWords)
  const [preparing, setPreparing] = useState<Format | null>(null)
  const [failed, setFailed] = useState<{ format: Format; failure: Failure } | null>(null)

  async function download(format: Format): Promise<void> {
    if (!question) return
    setPreparing(format)
    setFailed(null)
    const answer = await askFile(question, format, token)
    setPreparing(null)
    if (answer.ok) save(answer.value)
    else setFailed({ format, failure: answer.failure })
  }

  return (
    <div className="downloads">
      {failed && <FailureLine failure={failed.failure} onAgain={() => void download(failed.format)} />}
      {FORMATS.map(format => (
        <button
          key={format}
          type="button"
          className="plain"
          disabled={!question || preparing !== null}
          onClick={() => void download(format)}
        >
          <Download aria-hidden size={18} />
          <span className="visually-hidden">{words.download} </span>
          {words[format]}
        </button>
      ))}
    </div>
  )
}

function save({ name, body }: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(body)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
