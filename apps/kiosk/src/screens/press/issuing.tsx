import type { KioskWords } from '@antrean/words'
import { Question } from '../frame/question.tsx'
import './under-way.css'

/** The press was felt: shown at once, whatever the server does. */
export function Issuing({ isSlow, say }: { isSlow: boolean; say: KioskWords }) {
  return (
    <>
      <Question step={2} say={say}>
        {say.issuing}
      </Question>
      <div className="under-way">
        <span className="working" aria-hidden />
        <p role="status">{isSlow ? say.issuingSlow : ''}</p>
      </div>
    </>
  )
}
