/** What messages say. A template's parameters are in the log, so they are figures, dates, names of the hall's own things, and addresses of its pages. */
import {
  fillIn,
  type HallConfig,
  type MessageText,
  placeWords,
  TEMPLATES,
  type VisitorTemplate,
} from '@antrean/queue-core'
import { calendarDate, inLanguage, LANGUAGES, type Language, longDate, noticesWords } from '@antrean/words'

type Parameters = {
  test: object
  /** `what`: the hall's own name of the matter; `date`: YYYY-MM-DD, of the hall. */
  escalated: { what: string; number: string; date: string; url: string }
  question: { number: string; url: string }
  extended: { number: string; date: string; url: string }
  completed: { number: string; url: string }
  reminder: { number: string; date: string; url: string }
  turnNear: { number: string }
  called: { number: string; booth: string }
  /** `what`: late, waiting, printer, kiosk, disk, clock or cases; to those on duty. */
  alert: { what: string; value: string; limit: string }
  alertOver: { what: string; value: string; limit: string }
  /** To whom reports go on Mondays. `reports`: their names, with commas; `from`, `to`: YYYY-MM-DD, of the hall; `format`: pdf or xlsx. */
  reports: { reports: string; from: string; to: string; format: string }
  /** Answers to what came back. */
  left: { number: string }
  moreTime: { number: string; count: string }
  placeKept: { number: string }
  noTicket: object
  understood: object
}

export type Template = keyof Parameters
export type ParametersOf<Name extends Template> = Parameters[Name]

/** Worth something for so long where whoever asks says nothing. `urgent`: also while people rest. */
const ABOUT: Record<Template, { minutes: number; urgent: boolean }> = {
  test: { minutes: 60, urgent: true },
  escalated: { minutes: 3 * 1440, urgent: false },
  question: { minutes: 3 * 1440, urgent: false },
  extended: { minutes: 3 * 1440, urgent: false },
  completed: { minutes: 3 * 1440, urgent: false },
  reminder: { minutes: 1440, urgent: false },
  turnNear: { minutes: 5, urgent: true },
  called: { minutes: 3, urgent: true },
  alert: { minutes: 720, urgent: true },
  alertOver: { minutes: 720, urgent: true },
  reports: { minutes: 3 * 1440, urgent: true },
  left: { minutes: 30, urgent: true },
  moreTime: { minutes: 5, urgent: true },
  placeKept: { minutes: 5, urgent: true },
  noTicket: { minutes: 30, urgent: true },
  understood: { minutes: 30, urgent: true },
}
const MINUTE = 60_000

export const isTemplate = (name: string): name is Template => Object.hasOwn(ABOUT, name)
export const worthMs = (template: Template): number => ABOUT[template].minutes * MINUTE
export const isUrgent = (template: string): boolean => isTemplate(template) && ABOUT[template].urgent

export type Rendered = { subject: string; text: string }

/** Throws where the template is none of this release: a bug, or a record of a newer one. */
export function render(
  {
    template,
    parameters,
    language,
  }: { template: string; parameters: Readonly<Record<string, string>>; language: string },
  config: Pick<HallConfig, 'name' | 'place' | 'timezone'>,
  /** What phones call the hall: before an address of one of its pages. */
  publicUrl = '',
  /** What an administrator wrote for it, in that language and for the channel by which it goes. */
  edited: Pick<MessageText, 'subject' | 'text'> | null = null,
): Rendered {
  if (!isTemplate(template)) throw new Error(`There is no template ${template}.`)
  const known = languageOfMessage(language)
  const { date, from, to, url } = parameters
  // Noon is of that date in every zone that a hall can be in.
  const noon = (its: string) => `${its}T12:00:00Z`
  const written = {
    ...(date !== undefined && { date: longDate(noon(date), known, 'UTC') }),
    ...(from !== undefined && { from: calendarDate(noon(from), known, 'UTC') }),
    ...(to !== undefined && { to: calendarDate(noon(to), known, 'UTC') }),
  }
  const whole = url?.startsWith('/') ? { url: publicUrl + url } : {}
  const given = { ...parameters, ...written, ...whole, hall: inLanguage(config.name, known) }
  const words = wordsFor(template, known, config.place)
  const shipped = { subject: say(words.subject, given), text: say(words.text, given) }
  if (!edited?.text) return shipped
  const values = { ...given, place: placeWords(config.place, known).place }
  return {
    subject: edited.subject === null ? shipped.subject : fillIn(edited.subject, values),
    text: fillIn(edited.text, values),
  }
}

/** In which of the hall's languages it is said. */
export const languageOfMessage = (language: string): Language =>
  LANGUAGES.find(one => one === language) ?? LANGUAGES[0]!

/** As the text came with the product, with its places as an administrator writes them. */
export function shippedText(template: VisitorTemplate, language: Language): Rendered {
  const { needs, may } = TEMPLATES[template]
  const words = wordsFor(template, language, { id: '{place}', en: '{place}' })
  const open = Object.fromEntries([...needs, ...may].map(name => [name, `{${name}}`]))
  return { subject: say(words.subject, open), text: say(words.text, open) }
}

function wordsFor(template: Template, language: Language, place: HallConfig['place']) {
  const words = noticesWords(language, place)
  const by = {
    ...{ test: words.test, escalated: words.escalated, question: words.question, extended: words.extended },
    ...{
      completed: words.completed,
      reminder: words.reminder,
      turnNear: words.turnNear,
      called: words.called,
      alert: words.alert,
      alertOver: words.alertOver,
      reports: words.reports,
    },
    ...{ left: words.left, moreTime: words.moreTime, placeKept: words.placeKept },
    ...{ noTicket: words.noTicket, understood: words.understood },
  } satisfies Record<Template, object>
  return by[template]
}

type Word = string | ((given: never) => string)
const say = (word: Word, given: object): string => (typeof word === 'string' ? word : word(given as never))
