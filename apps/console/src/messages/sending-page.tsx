/** How messages are sent, by itself. */
import { messagesWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'
import { SettingsForm } from './settings-form.tsx'
import '../cases/cases.css'
import './messages.css'

export function SendingPage({ token }: { token: string }) {
  const { settings } = useWords(messagesWords)
  return (
    <div className="cases messages">
      <header>
        <h1>{settings}</h1>
      </header>
      <SettingsForm token={token} />
    </div>
  )
}
