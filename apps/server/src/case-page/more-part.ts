/** Below what matters now: the decision, whose time it took, what it costs, documents, and what happened. */
import { casePageWords, type Language } from '@antrean/words'
import { ENDINGS } from '../attachments/media-type.ts'
import { inHtml } from '../http/in-html.ts'
import type { CaseVisit } from './case-visit.ts'
import { dateIn, timeIn } from './dates.ts'
import { meterPart } from './meter-part.ts'

export const morePart = (visit: CaseVisit, language: Language): string =>
  [decision, meterPart, cost, documents, contact, stages].map(part => part(visit, language)).join('\n')

const row = (what: string, then: string): string => `<li><span>${what}</span><span>${then}</span></li>`

function decision({ decision }: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  if (!decision?.text) return ''
  return `<h2>${words.decision}</h2><p class="text">${inHtml(decision.text)}</p>`
}

function cost({ cost }: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  const said =
    cost === 'gratis' ? words.gratis : words.fee({ rupiah: inRupiah(cost.rupiah), basis: cost.basis })
  return `<h2>${words.cost}</h2><p class="text">${inHtml(said)}</p>`
}

/** As it stands in every price here, whatever the language. */
const inRupiah = (rupiah: number): string => new Intl.NumberFormat('id-ID').format(rupiah)

function documents({ documents, attachments }: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  if (documents.length + attachments.length === 0) return ''
  const rows = documents.map(({ what, promisedAt, receivedAt }) =>
    row(
      what === null ? words.textGone : inHtml(what),
      receivedAt
        ? words.got({ date: dateIn(language, receivedAt) })
        : words.promised({ date: dateIn(language, promisedAt!) }),
    ),
  )
  const files = attachments.map(({ mediaType, at }) =>
    row(words.file({ kind: ENDINGS[mediaType].toUpperCase() }), words.got({ date: dateIn(language, at) })),
  )
  return `<h2>${words.documents}</h2><ul>${[...rows, ...files].join('')}</ul>`
}

function contact({ contact }: CaseVisit, language: Language): string {
  if (!contact) return ''
  const ways = [contact.phone, contact.email].filter(way => way !== null)
  return `<h2>${casePageWords(language).contact}</h2><p class="text">${inHtml(ways.join(', '))}</p>`
}

function stages({ stages }: CaseVisit, language: Language): string {
  const words = casePageWords(language)
  const rows = stages.map(({ type, at }) =>
    row(words.stage[type], `${dateIn(language, at)}, ${timeIn(language, at)}`),
  )
  return `<h2>${words.stages}</h2><ol>${rows.join('')}</ol>`
}
