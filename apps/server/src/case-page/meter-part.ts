/** Whose time it took, as a bar with words that add up. [K13] */
import { casePageWords, inLanguage, type Language } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import type { CaseVisit } from './case-visit.ts'

const PARTIES = ['hall', 'unit', 'applicant'] as const
/** Up to here minutes are said; beyond, whole hours say more. */
const IN_MINUTES_UP_TO = 10

export function meterPart({ meter, hall }: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  const names = { hall: inHtml(inLanguage(hall, language)), unit: words.unit, applicant: words.you }
  const perHour = meter.elapsed <= IN_MINUTES_UP_TO ? 60 : 1
  const rounded = { ...meter, ...wholes(meter, perHour) }
  const said = (count: number) => (perHour === 1 ? words.hours({ count }) : minutesInWords(count, language))
  let x = 0
  const bar = PARTIES.map(party => {
    const width = meter.elapsed > 0 ? (meter[party] / meter.elapsed) * 100 : 0
    const rect = `<rect class="of-${party}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`
    x += width
    return rect
  })
  const rows = PARTIES.map(
    party =>
      `<li><span><svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="of-${party}" width="10" height="10"/></svg>${names[party]}</span><span>${said(rounded[party])}</span></li>`,
  )
  const total = words.meterTotal({ time: said(PARTIES.reduce((sum, party) => sum + rounded[party], 0)) })
  return `<h2>${words.meter}</h2><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bar.join('')}</svg>
<ul class="meter">${rows.join('')}</ul><p class="total">${total}</p>`
}

const wholes = (meter: CaseVisit['meter'], perHour: number) =>
  Object.fromEntries(PARTIES.map(party => [party, Math.round(meter[party] * perHour)])) as Record<
    (typeof PARTIES)[number],
    number
  >

function minutesInWords(count: number, language: Language): string {
  const words = casePageWords(language)
  const [hours, minutes] = [Math.floor(count / 60), count % 60]
  if (hours === 0) return words.minutes({ count: minutes })
  return minutes === 0
    ? words.hours({ count: hours })
    : `${words.hours({ count: hours })} ${words.minutes({ count: minutes })}`
}
