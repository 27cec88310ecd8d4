/** The visitor's page as HTML: small, complete without a script, and the same renderer for every refresh. */
import type { Bilingual, HallColours } from '@antrean/queue-core'
import { inLanguage, type Language, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { layout, timeIn } from './layout.ts'
import { ratingPart } from './rating-part.ts'
import { turnPart } from './turn-part.ts'
import type { Visit } from './visit.ts'

type Named = { name: Bilingual; place?: Bilingual | undefined; colours?: HallColours | undefined }

/** `token`: of the ticket, for what the visitor may do from here. */
export function visitPage(visit: Visit, language: Language, token = ''): string {
  const words = visitorWords(language, visit.place)
  const called = visit.state === 'called'
  return layout({
    language,
    title: `${visit.number}: ${stateOf(visit, language)}`,
    hall: visit.hall,
    colours: visit.colours,
    mood: called ? 'called' : '',
    main: called
      ? calledPart(visit, language)
      : quietPart(visit, language) + turnPart(visit, language, token) + ratingPart(visit, language, token),
    footer: `<span>${words.free}</span><span>${words.asOf} ${timeIn(language, visit.at)}</span>`,
    live: true,
  })
}

/** For an address that names no ticket. */
export function unknownPage(hall: Named, language: Language): string {
  const words = visitorWords(language, hall.place)
  return layout({
    language,
    title: words.unknown,
    hall: hall.name,
    colours: hall.colours,
    mood: '',
    main: `<h1 class="place">${words.unknown}</h1><p class="text">${words.unknownThen}</p>`,
    footer: `<span>${words.free}</span>`,
    live: false,
  })
}

function calledPart(visit: Visit, language: Language): string {
  const { number, place } = visit
  const booth = inHtml(boothOf(visit))
  const words = visitorWords(language, place)
  return `<p class="label">${words.goNow}</p><h1 class="number small">${number}</h1>
<p class="go">${words.goTo}</p><p class="booth">${words.booth}</p><p class="figure of${booth.length}">${booth}</p>`
}

function quietPart(visit: Visit, language: Language): string {
  const words = visitorWords(language, visit.place)
  const { number, service, state, endedAt } = visit
  const waiting = `<p class="place">${stateOf(visit, language)}</p>
<p class="${visit.late ? 'late' : 'promise'}">${whenCalled(visit, language)}</p>`
  const told = (text: string) => `<p class="place">${stateOf(visit, language)}</p><p class="text">${text}</p>`
  const below: Record<Visit['state'], string> = {
    waiting,
    called: '',
    serving: `<p class="place">${stateOf(visit, language)}</p>`,
    parked: told(words.parkedAt({ booth: inHtml(boothOf(visit)) })),
    done: told(`${endedAt ? words.doneAt({ time: timeIn(language, endedAt) }) : ''} ${words.thanks}`),
    escalated: told(words.escalated),
    'no-show': told(
      visit.scanUntil ? words.noShowScan({ time: timeIn(language, visit.scanUntil) }) : words.noShowThen,
    ),
    cancelled: told(words.cancelledThen),
    expired: told(words.expiredThen),
  }
  return `<p class="label">${words.yourNumber}</p><h1 class="number${visit.rating ? ' small' : visit.turn?.leave ? ' wishing' : number.length > 4 ? ' long' : ''}">${number}</h1>
<p class="service">${inHtml(inLanguage(service, language))}</p>${below[state]}${caseLink(visit, language)}${legsPart(visit, language)}`
}

/** Of a ticket for several services: which, and where they stand. [Q64] */
function legsPart({ services, place }: Visit, language: Language): string {
  if (!services) return ''
  const words = visitorWords(language, place)
  const items = services.map(
    ({ name, stands }) =>
      `<li class="${stands}"><span>${inHtml(inLanguage(name, language))}</span> <em>${words[`leg-${stands}`]}</em></li>`,
  )
  return `<h2 class="label">${words.legs}</h2><ol class="legs">${items.join('')}</ol>`
}

const caseLink = ({ caseUrl, place }: Visit, language: Language): string =>
  caseUrl
    ? `<p><a class="survey" href="${inHtml(caseUrl)}?lang=${language}">${visitorWords(language, place).toCase}</a></p>`
    : ''

function whenCalled({ late, served, callBy, place, breakUntil }: Visit, language: Language): string {
  const words = visitorWords(language, place)
  if (breakUntil) return words.break({ until: timeIn(language, breakUntil), time: timeIn(language, callBy) })
  if (late) return words.late
  return served ? words.calledBy({ time: timeIn(language, callBy) }) : words.noBooth
}

const boothOf = ({ booth, boothName }: Visit): string => boothName ?? String(booth ?? 0)

/** In few words what is so: below the number, and as the title of the page. */
function stateOf(visit: Visit, language: Language): string {
  const { state, ahead, served, place } = visit
  const booth = inHtml(boothOf(visit))
  const words = visitorWords(language, place)
  const inWords: Record<Visit['state'], string> = {
    waiting: ahead > 0 ? words.ahead({ count: ahead }) : served ? words.next : words.nobodyAhead,
    called: `${words.booth} ${booth}`,
    serving: words.serving({ booth }),
    parked: words.parked,
    done: words.done,
    escalated: words.done,
    'no-show': words.noShow,
    cancelled: words.cancelled,
    expired: words.expired,
  }
  return inWords[state]
}
