/** What is asked before anything is done about a turn, on pages that nothing refreshes; and why something was not done. */
import type { ErrorCode } from '@antrean/queue-core'
import { type Language, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { layout, timeIn } from './layout.ts'
import { plainPage } from './rating-pages.ts'
import { pathOf } from './rating-part.ts'
import type { Visit } from './visit.ts'

export type AskedPage = { visit: Visit; language: Language; token: string }

export function leavePage({ visit, language, token }: AskedPage): string {
  const words = visitorWords(language, visit.place)
  if (!visit.turn?.leave) return notNowPage(visit, language, backOf(visit, language, token))
  const said = `<p class="text">${words.leaveThen({ number: visit.number })}</p>`
  const yes = form(visit, language, token, 'leave', `<button>${words.leaveYes}</button>`)
  return asking(visit, language, token, words.leaveAsk, said + yes)
}

export function laterPage({ visit, language, token }: AskedPage): string {
  const words = visitorWords(language, visit.place)
  const { later = null } = visit.turn ?? {}
  if (!later) {
    const why = visit.state === 'waiting' ? whyNoTime(visit, language) : undefined
    return notNowPage(visit, language, backOf(visit, language, token), why)
  }
  const said = [
    words.moreThen({ count: later.behind }),
    // [P14] no moment is promised while no open booth serves it.
    visit.served && words.moreBy({ time: timeIn(language, later.callBy) }),
    words.moreLeft({ count: later.left }),
  ]
  return asking(
    visit,
    language,
    token,
    words.moreAsk,
    `<p class="text">${said.filter(Boolean).join(' ')}</p>${form(visit, language, token, 'later', `<button>${words.moreYes}</button>`)}`,
  )
}

/** `wrong`: what was sent and is no address; it stands in its field, so that nobody writes it twice. */
export function notifyPage({ visit, language, token }: AskedPage, wrong?: string): string {
  const words = visitorWords(language, visit.place)
  const { messages = null } = visit.turn ?? {}
  if (!messages) return plainPage(visit, language, words.noMessages, '', backOf(visit, language, token))
  const { phone, email, to, days } = messages
  const label = phone && email ? words.contact : phone ? words.contactPhone : words.contactMail
  // One field for both: any keyboard, unless it is of one kind alone.
  const kind = phone && email ? 'text' : phone ? 'tel' : 'email'
  const alarm = wrong === undefined ? '' : `<p class="late" role="alert" id="wrong">${words.contactWrong}</p>`
  const stop = to
    ? form(visit, language, token, 'notify', `<button name="stop" value="1">${words.tellNoMore}</button>`)
    : ''
  return asking(
    visit,
    language,
    token,
    to ? words.told({ to: inHtml(to) }) : words.tell,
    `<p class="text">${words.tellIntro}</p>${form(
      visit,
      language,
      token,
      'notify',
      `<label class="comment" for="contact">${to ? words.tellOther : label}</label>${alarm}
<input class="field" id="contact" name="contact" type="${kind}" required maxlength="254" autocomplete="${kind === 'email' ? 'email' : 'tel'}" value="${inHtml(wrong ?? '')}" aria-describedby="${wrong === undefined ? '' : 'wrong '}note">
<p class="label" id="note">${words.contactNote({ count: days })}</p><button>${words.tellYes}</button>`,
    )}${stop}`,
  )
}

/** Why something that was asked was not done. */
export function turnRefusedPage(visit: Visit, language: Language, code: ErrorCode, back: string): string {
  const words = visitorWords(language, visit.place)
  const because: Partial<Record<ErrorCode, string>> = {
    'more-time-used': words.moreUsed,
    'nobody-behind': words.nobodyBehind,
    'others-would-be-late': words.othersLate,
    'ticket-at-booth': words.atBooth,
    'too-many-addresses': words.tooManyAddresses,
  }
  return notNowPage(visit, language, back, because[code])
}

function whyNoTime({ turn, place }: Visit, language: Language): string {
  const words = visitorWords(language, place)
  return turn?.used ? words.moreUsed : words.nobodyBehind
}

const notNowPage = (visit: Visit, language: Language, back: string, why = ''): string =>
  plainPage(visit, language, visitorWords(language, visit.place).notNow, why, back)

export const backOf = (visit: Visit, language: Language, token: string): string =>
  pathOf(token, '', language, visit.language)

const form = (visit: Visit, language: Language, token: string, what: string, fields: string): string =>
  `<form class="questions" method="post" action="${pathOf(token, what, language, visit.language)}">${fields}</form>`

function asking(visit: Visit, language: Language, token: string, title: string, main: string): string {
  const words = visitorWords(language, visit.place)
  return layout({
    language,
    title,
    hall: visit.hall,
    colours: visit.colours,
    mood: 'asking',
    main: `<p class="label">${words.yourNumber} ${visit.number}</p><h1 class="place">${title}</h1>${main}`,
    footer: `<a href="${backOf(visit, language, token)}">${words.backToNumber}</a>`,
    live: false,
  })
}
