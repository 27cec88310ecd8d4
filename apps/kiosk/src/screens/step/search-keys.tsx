import type { KioskWords } from '@antrean/words'
import { Delete } from 'lucide-react'
import './search-keys.css'

const ROWS = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM']
/** Nobody needs more to find a service. */
const LONGEST = 30

/** Keys on the glass: a kiosk has no others. */
export function SearchKeys({
  text,
  say,
  type,
}: {
  text: string
  say: KioskWords
  type: (text: string) => void
}) {
  const key = (sign: string) => type((text + sign).slice(0, LONGEST))
  return (
    <div className="search-keys">
      {ROWS.map((row, n) => (
        <div key={row}>
          {[...row].map(sign => (
            <button key={sign} type="button" data-testid={`key-${sign}`} onClick={() => key(sign)}>
              {sign}
            </button>
          ))}
          {n === ROWS.length - 1 && (
            <>
              <button type="button" className="wide-key" onClick={() => text && key(' ')}>
                {say.keySpace}
              </button>
              <button
                type="button"
                className="wide-key"
                aria-label={say.keyDelete}
                data-testid="key-delete"
                onClick={() => type(text.slice(0, -1))}
              >
                <Delete aria-hidden />
              </button>
            </>
          )}
        </div>
      ))}
    </div>
  )
}
