/** Four short steps, one at a time; then the hall is open, and this browser signed in as its administrator. */
import type { HallConfig, Session } from '@antrean/queue-core/contract'
import { useTitle } from '@antrean/ui'
import { firstStartWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { keepSession } from '../session/session.ts'
import { type Faults, FaultsContext } from '../shell/field.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { loadPreferences, PreferencesContext, savePreferences, usePreferences } from '../shell/preferences.ts'
import { refusalSentence } from '../shell/refusal-words.ts'
import { AdministratorStep } from './administrator-step.tsx'
import { enter, finish, firstStart, type Refused } from './ask.ts'
import { CodeStep } from './code-step.tsx'
import { DoneStep } from './done-step.tsx'
import { forgetDraft, keepDraft, keptDraft, settingsOf } from './draft.ts'
import { fieldOf, hallFaults, STEPS, type Step, serviceFaults, stepOf } from './faults.ts'
import { HallStep } from './hall-step.tsx'
import { ServicesStep } from './services-step.tsx'

export function FirstStartPage() {
  const [preferences, setPreferences] = useState(loadPreferences)
  useEffect(() => {
    document.documentElement.lang = preferences.language
    savePreferences(preferences)
  }, [preferences])
  return (
    <PreferencesContext value={{ ...preferences, change: to => setPreferences(now => ({ ...now, ...to })) }}>
      <Steps />
    </PreferencesContext>
  )
}

type Complaint = { sentence: string; elsewhere: boolean }

function Steps() {
  const { language } = usePreferences()
  const words = firstStartWords(language, undefined)
  const [{ browser, draft }, setKept] = useState(keptDraft)
  const [code, setCode] = useState('')
  const [step, setStep] = useState<Step>('code')
  const [reference, setReference] = useState<HallConfig | null>(null)
  const [faults, setFaults] = useState<Faults>({})
  const [complaint, setComplaint] = useState<Complaint | null>(null)
  const [busy, setBusy] = useState(false)
  const [session, setSession] = useState<Session | null>(null)
  const [over, setOver] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useTitle(`${words.title} · Antrean`)

  useEffect(() => keepDraft({ browser, draft }), [browser, draft])
  useEffect(() => {
    void firstStart().then(told => setOver(told.ok && told.value.state === 'done'))
  }, [])
  // The first question of the step, or the first that is wrong.
  useEffect(() => focus(form.current, `[data-step=${step}] :is(input, select, textarea)`), [step])
  useEffect(() => {
    if (Object.keys(faults).length > 0) focus(form.current, '[aria-invalid=true]')
  }, [faults])

  function go(to: Step, wrong: Faults = {}): void {
    setFaults(wrong)
    setComplaint(null)
    setStep(to)
  }

  function refused({ error, faults: notes }: Refused): void {
    const sentence = error === 'unreachable' ? words.unreachable : sentenceOf(error)
    const inStep = notes[0] && stepOf(notes[0])
    if (inStep) go(inStep, Object.fromEntries(notes.map(note => [fieldOf(note), note.message])))
    else if (error === 'unreachable') setComplaint({ sentence, elsewhere: false })
    else if (error.code === 'weak-password') setFaults({ password: words.weak })
    else if (error.code === 'code-unknown') go('code', { code: words.codeWrong })
    else if (error.code === 'already-set-up') setOver(true)
    else setComplaint({ sentence, elsewhere: error.code === 'set-up-elsewhere' })
  }
  const sentenceOf = (error: Exclude<Refused['error'], 'unreachable'>): string =>
    error.code === 'set-up-elsewhere' ? words.elsewhere : refusalSentence(error, language, undefined)

  async function comeIn(takeOver: boolean): Promise<void> {
    if (code.trim() === '') return setFaults({ code: words.codeMissing })
    const entered = await enter(code, browser, takeOver)
    if (!entered.ok) return refused(entered)
    setReference(entered.value.reference)
    go(step === 'code' ? 'hall' : step)
  }

  async function open(fields: FormData): Promise<void> {
    const name = String(fields.get('name')).trim()
    const password = String(fields.get('newPassword'))
    const missing = {
      ...(name === '' && { name: words.adminMissing }),
      ...(password === '' && { password: words.passwordMissing }),
    }
    if (Object.keys(missing).length > 0) return setFaults(missing)
    const settings = settingsOf(draft, reference!)
    const done = await finish({ code, browser, settings, administrator: { name, password } })
    if (!done.ok) return refused(done)
    keepSession(done.value)
    forgetDraft()
    setSession(done.value)
  }

  async function next(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (busy) return
    const fields = new FormData(event.currentTarget)
    setBusy(true)
    setComplaint(null)
    if (step === 'code') await comeIn(false)
    else if (step === 'administrator') await open(fields)
    else {
      const wrong = step === 'hall' ? hallFaults(draft, words) : serviceFaults(draft, words)
      if (Object.keys(wrong).length > 0) setFaults(wrong)
      else go(step === 'hall' ? 'services' : 'administrator')
    }
    setBusy(false)
  }

  const at = STEPS.indexOf(step)
  const change = (to: Partial<typeof draft>) => {
    setFaults({})
    setKept(kept => ({ ...kept, draft: { ...kept.draft, ...to } }))
  }
  return (
    <main className="first-start">
      <div className="first-start-card">
        <header>
          <div>
            <h1>{session ? words.doneTitle : over ? words.overTitle : words.title}</h1>
            {!session && !over && (
              <p>{words.stepOf({ step: at + 1, steps: STEPS.length, name: words[`step-${step}`] })}</p>
            )}
          </div>
          <LanguageSwitch />
        </header>
        {session ? (
          <DoneStep session={session} />
        ) : over ? (
          <p>
            {words.over} <a href="./">{words.toConsole}</a>
          </p>
        ) : (
          <form ref={form} onSubmit={event => void next(event)} noValidate>
            <FaultsContext value={faults}>
              <div data-step={step} className="first-start-fields">
                {step === 'code' && <CodeStep code={code} onCode={setCode} />}
                {step === 'hall' && <HallStep draft={draft} change={change} />}
                {step === 'services' && (
                  <ServicesStep draft={draft} change={change} reference={reference!} onFault={setFaults} />
                )}
                {step === 'administrator' && <AdministratorStep />}
              </div>
            </FaultsContext>
            <div className="complaint" role="alert">
              {complaint && (
                <>
                  <CircleAlert aria-hidden size={20} />
                  <span>
                    {complaint.sentence}{' '}
                    {complaint.elsewhere && (
                      <button type="button" className="plain small" onClick={() => void comeIn(true)}>
                        {words.takeOver}
                      </button>
                    )}
                  </span>
                </>
              )}
            </div>
            <div className="first-start-actions">
              {at > 1 && (
                <button type="button" className="plain" onClick={() => go(STEPS[at - 1]!)}>
                  {words.back}
                </button>
              )}
              <button type="submit" className="primary" disabled={busy}>
                {busy ? words.busy : step === 'administrator' ? words.open : words.next}
              </button>
            </div>
          </form>
        )}
      </div>
    </main>
  )
}

const focus = (form: HTMLFormElement | null, on: string): void =>
  form?.querySelector<HTMLElement>(on)?.focus()
