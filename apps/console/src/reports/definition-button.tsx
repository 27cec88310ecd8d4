/** The exact definition of the figure, one press away. */

import type { Report } from '@antrean/queue-core/report'
import { usePlace } from '@antrean/ui'
import { reportsWords, reportWords } from '@antrean/words'
import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../shell/dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'

export function DefinitionButton({ report }: { report: Report }) {
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const place = usePlace()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="quiet reports-definition" onClick={() => setOpen(true)}>
        <CircleHelp aria-hidden size={18} />
        {words.definition}
      </button>
      {open && (
        <Dialog title={words.definitionTitle} onClose={() => setOpen(false)}>
          <dl className="definition">
            {report.definition(reportWords(language, place)).map(({ rule, text }) => (
              <div key={rule}>
                <dt>{rule}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <form method="dialog" className="dialog-actions">
            <button type="submit" className="primary">
              {words.close}
            </button>
          </form>
        </Dialog>
      )}
    </>
  )
}
