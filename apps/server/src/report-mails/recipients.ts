/** Who gets which report: everybody of the list, or those alone that are named for it. [S26] */
import type { ReportMailSettings } from '@antrean/queue-core'

type Wish = Pick<ReportMailSettings, 'reports' | 'email' | 'only'>

const forReport = ({ email, only }: Wish, name: string): readonly string[] =>
  only.find(({ report }) => report === name)?.email ?? email

/** Those that nobody gets. */
export const unread = (wish: Wish): string[] =>
  wish.reports.filter(name => forReport(wish, name).length === 0)

/** Each address once, with its reports in their order. */
export function recipients(wish: Wish): { address: string; reports: string[] }[] {
  const all = new Set(wish.reports.flatMap(name => forReport(wish, name)))
  return [...all].map(address => ({
    address,
    reports: wish.reports.filter(name => forReport(wish, name).includes(address)),
  }))
}
