/** The kiosks: how they speak, what they ask, what they say, and for how long they wait. [T20] */
import type { HallConfig, KioskSetUp } from '@antrean/queue-core/contract'
import { LANGUAGES, languageOf, settingsWords } from '@antrean/words'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { use } from 'react'
import { useWords } from '../shell/preferences.ts'
import { withAt } from './draft.ts'
import { Bilingual, NumberField, WritingContext } from './fields.tsx'
import { allLanguages, withKiosk } from './kiosk-fields.ts'
import { MoveButton } from './move-button.tsx'
import { moved } from './ticket-lines.ts'
import './ticket-section.css'

type Props = { settings: HallConfig; set: (path: string, value: unknown) => void }

export function KioskSection({ settings, set }: Props) {
  const words = useWords(settingsWords)
  const { doc, epoch } = use(WritingContext)
  const keep = ({ kiosk = {} }: HallConfig) => set('kiosk', withKiosk(settings, kiosk).kiosk)
  const write = (path: string, value: unknown) => keep(withAt(settings, path, value))
  return (
    <WritingContext value={{ doc, epoch, set: write }}>
      <div className="settings-kiosk">
        <Languages kiosk={settings.kiosk} write={list => write('kiosk.languages', list)} />
        <div>
          <label className="settings-tick" data-field="kiosk.secondStep">
            <input
              type="checkbox"
              checked={settings.kiosk?.secondStep !== false}
              aria-describedby="second-step-hint"
              onChange={({ target }) => write('kiosk.secondStep', target.checked)}
            />{' '}
            {words['field-secondStep']}
          </label>
          <p id="second-step-hint" className="hint">
            {words.secondStepHint}
          </p>
          <label className="settings-tick" data-field="kiosk.scanner">
            <input
              type="checkbox"
              checked={settings.kiosk?.scanner === true}
              aria-describedby="scanner-hint"
              onChange={({ target }) => write('kiosk.scanner', target.checked)}
            />{' '}
            {words['field-scanner']}
          </label>
          <p id="scanner-hint" className="hint">
            {words.scannerHint}
          </p>
          <div className="settings-fields">
            <Bilingual path="kiosk.welcome" label={words['field-welcome']} hint={words.welcomeHint} />
            <Bilingual path="kiosk.note" label={words['field-note']} hint={words.noteHint} />
            <NumberField
              path="kiosk.idleSeconds"
              label={words['field-idleSeconds']}
              hint={words.idleHint}
              empty={undefined}
            />
          </div>
        </div>
      </div>
    </WritingContext>
  )
}

type LanguagesProps = { kiosk: KioskSetUp | undefined; write: (languages: string[]) => void }

function Languages({ kiosk, write }: LanguagesProps) {
  const words = useWords(settingsWords)
  const spoken = kiosk?.languages ?? [...LANGUAGES]
  const nameOf = (tag: string) => (LANGUAGES.includes(tag) ? languageOf(tag).name : tag)
  return (
    <div>
      <h2 id="kiosk-languages">{words['field-languages']}</h2>
      <p className="hint">{words.languagesHint}</p>
      <ol className="settings-lines" aria-labelledby="kiosk-languages" data-field="kiosk.languages">
        {allLanguages(spoken).map(tag => {
          const on = spoken.includes(tag)
          return (
            <li key={tag} className="settings-line">
              <label className="settings-tick">
                <input
                  type="checkbox"
                  checked={on}
                  disabled={on && spoken.length === 1}
                  onChange={() => write(on ? spoken.filter(its => its !== tag) : [...spoken, tag])}
                />{' '}
                {nameOf(tag)}
              </label>
              {on && spoken.length > 1 && (
                <>
                  <MoveButton
                    label={words.lineUp({ line: nameOf(tag) })}
                    onMove={() => write(moved(spoken, tag, -1))}
                  >
                    <ArrowUp aria-hidden size={20} />
                  </MoveButton>
                  <MoveButton
                    label={words.lineDown({ line: nameOf(tag) })}
                    onMove={() => write(moved(spoken, tag, 1))}
                  >
                    <ArrowDown aria-hidden size={20} />
                  </MoveButton>
                </>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
