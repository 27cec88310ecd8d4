import type { Language } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import { inLanguage } from '@antrean/words'
import { ArrowLeft, CircleAlert, FileText, Search } from 'lucide-react'
import { Question } from '../frame/question.tsx'
import type { Look } from '../which-screen.ts'
import { findServices, MOST_AT_ONCE, type Service, unitsOf } from './find-services.ts'
import { SearchKeys } from './search-keys.tsx'
import { Services } from './services.tsx'
import { Units } from './units.tsx'
import './choose-service.css'
import './chosen.css'

/** As many as anybody reads; more letters make them fewer. */
const MOST_FOUND = 12

/** The first step: a service, by its unit or by a search where the hall has too many for one screen. [Q49] */
export function ChooseService({
  services,
  question: asked,
  welcome,
  justClosed,
  look,
  language,
  say,
  lookAt,
  choose,
  leave,
  read,
}: {
  services: Service[]
  /** Where it is not what the visit is about. */
  question?: string
  /** The hall's own line above the first question. */
  welcome?: string | undefined
  /** What the visitor had chosen. */
  justClosed: Service | null
  look: Look
  language: Language
  say: KioskWords
  lookAt: (look: Look) => void
  choose: (letter: string) => void
  /** Back to what was asked before, where something was. */
  leave?: () => void
  /** To what services have published, where that has no other place. */
  read?: (() => void) | undefined
}) {
  const units = unitsOf(services)
  const ofUnit = look.at === 'unit' ? services.filter(({ unit }) => unit === look.unit) : []
  const found = look.at === 'search' ? findServices(services, look.text) : []
  const begins = look.at === 'start' || (look.at === 'unit' && ofUnit.length === 0)
  const question =
    look.at === 'search'
      ? say.searchTitle
      : begins && units.length > 0
        ? say.whichUnit
        : (asked ?? say.whichService)
  const cards = { language, say, choose }
  const backToUnits = (
    <button
      type="button"
      className="plain-button"
      data-testid="back-to-units"
      onClick={() => lookAt({ at: 'start' })}
    >
      <ArrowLeft aria-hidden /> {say.back}
    </button>
  )
  return (
    <>
      {welcome && look.at === 'start' && <p className="welcome">{welcome}</p>}
      {/* Read out anew where another list comes. */}
      <Question key={look.at} step={0} say={say}>
        {question}
      </Question>
      {justClosed && (
        <p className="trouble just-closed" role="alert" data-testid="just-closed">
          <CircleAlert aria-hidden /> {say.justClosed({ service: inLanguage(justClosed.name, language) })}
        </p>
      )}
      {look.at === 'search' ? (
        <>
          <div className="search-line">
            {backToUnits}
            <p className="search-text" role="status" data-testid="search-text">
              <Search aria-hidden /> {look.text || <span>{say.searchHint}</span>}
            </p>
          </div>
          {look.text.trim() && found.length === 0 && <p className="told-search">{say.searchNone}</p>}
          <Services key={look.text} services={found.slice(0, MOST_FOUND)} withUnits {...cards} />
          {found.length > MOST_FOUND && (
            <p className="told-search">{say.searchMore({ count: found.length - MOST_FOUND })}</p>
          )}
          <SearchKeys text={look.text} say={say} type={text => lookAt({ at: 'search', text })} />
        </>
      ) : begins && units.length > 0 ? (
        <Units {...{ units, services, say }} choose={unit => lookAt({ at: 'unit', unit })} />
      ) : (
        <>
          {!begins && look.at === 'unit' && <p className="unit-shown">{look.unit}</p>}
          <Services services={begins ? services : ofUnit} {...cards} />
        </>
      )}
      {look.at !== 'search' && (leave || read || services.length > MOST_AT_ONCE) && (
        <div className="chosen">
          {begins && leave && (
            <button type="button" className="plain-button" data-testid="no-further" onClick={leave}>
              <ArrowLeft aria-hidden /> {say.back}
            </button>
          )}
          {!begins && backToUnits}
          {read && (
            <button type="button" className="plain-button" data-testid="read-standard" onClick={read}>
              <FileText aria-hidden /> {say.readStandard}
            </button>
          )}
          {services.length > MOST_AT_ONCE && (
            <button
              type="button"
              className="plain-button"
              data-testid="search"
              onClick={() => lookAt({ at: 'search', text: '' })}
            >
              <Search aria-hidden /> {say.search}
            </button>
          )}
        </div>
      )}
    </>
  )
}
