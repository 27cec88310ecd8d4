/** A secret that the hall tells this once, with a button that copies it. */
import { administrationWords } from '@antrean/words'
import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Dialog } from '../shell/dialog.tsx'
import { useWords } from '../shell/preferences.ts'
import './administration.css'

type Props = { title: string; secret: string; why: string; onBack: () => void }

export function SecretDialog({ title, secret, why, onBack }: Props) {
  const words = useWords(administrationWords)
  const shown = useRef<HTMLOutputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Dialog title={title} onClose={onBack}>
      <p>{why}</p>
      <output ref={shown} className="secret">
        {secret}
      </output>
      <p role="status">{copied === null ? '' : copied ? words.copied : words.notCopied}</p>
      <div className="dialog-actions">
        <button type="button" onClick={() => void copy(shown.current!).then(setCopied)}>
          <Copy aria-hidden size={18} /> {words.copy}
        </button>
        <button type="button" className="primary" onClick={onBack}>
          {words.noted}
        </button>
      </div>
    </Dialog>
  )
}

/** Whether it was. A page that came by plain HTTP has no clipboard of its own: what is selected is copied as by a key. */
async function copy(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '')
    return true
  } catch {
    getSelection()?.selectAllChildren(element)
    return document.execCommand('copy')
  }
}
