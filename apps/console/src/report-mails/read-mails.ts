/** What was written in the form of the reports by mail, or what is wrong with it, by the name of its field. */
import type { ReportMailSettings } from '@antrean/queue-core/contract'
import type { ReportMailsWords } from '@antrean/words'
import { addressesIn } from '../administration/addresses.ts'
import type { Faults } from '../shell/field.tsx'

/** The field of those who get a report alone; empty: everybody gets it. */
export const onlyField = (report: string): string => `only-${report}`

/** `canSend`: the hall has a channel for e-mail. While it is off, an empty list is no fault. */
export function readMails(
  fields: FormData,
  canSend: boolean,
  words: Pick<
    ReportMailsWords,
    'noChannel' | 'noReport' | 'noAddress' | 'badAddress' | 'tooMany' | 'badHour'
  >,
): { mails: ReportMailSettings } | { faults: Faults } {
  const faults: Record<string, string> = {}
  const text = (name: string) => String(fields.get(name) ?? '').trim()
  const on = fields.has('on')
  const reports = fields.getAll('report').map(String)
  const hour = text('hour') === '' ? Number.NaN : Number(text('hour'))
  const { addresses: email, wrong, tooMany } = addressesIn(text('email'), 'email', '')
  const only: ReportMailSettings['only'] = []
  for (const report of reports) {
    const its = addressesIn(text(onlyField(report)), 'email', '')
    if (its.wrong !== null) faults[onlyField(report)] = words.badAddress({ address: its.wrong })
    else if (its.tooMany) faults[onlyField(report)] = words.tooMany
    else if (its.addresses.length > 0) only.push({ report, email: its.addresses })
  }
  if (on && !canSend) faults.on = words.noChannel
  if (on && reports.length === 0) faults.report = words.noReport
  if (wrong !== null) faults.email = words.badAddress({ address: wrong })
  else if (tooMany) faults.email = words.tooMany
  else if (on && email.length === 0 && (reports.length === 0 || only.length < reports.length))
    faults.email = words.noAddress
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) faults.hour = words.badHour
  if (Object.keys(faults).length > 0) return { faults }
  const format = text('format') === 'xlsx' ? 'xlsx' : 'pdf'
  return { mails: { on, reports, email, only, hour, format, language: text('language') } }
}
