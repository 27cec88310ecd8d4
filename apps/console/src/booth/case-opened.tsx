/** That a case was opened, and where it is: its number, its date, its page and the applicant's. */
import { CaseBrief } from '@antrean/queue-core/contract'
import { longDate } from '@antrean/ui'
import { casesWords } from '@antrean/words'
import { addressOf } from '../cases/address.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'

/** `value`: what a command that opens a case was answered with. */
export function CaseOpened({ value }: { value: unknown }) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const told = CaseBrief.safeParse(value)
  if (!told.success) return null
  const { id, number, dueDate, url } = told.data
  return (
    <>
      {words.opensWith({ number, date: longDate(`${dueDate}T00:00Z`, language, 'UTC') })}{' '}
      <a href={addressOf({ see: 'case', id })}>{words.openIt}</a>{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {words.link}
      </a>
    </>
  )
}
