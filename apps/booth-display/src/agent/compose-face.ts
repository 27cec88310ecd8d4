/** What a panel of a given size shows of the hall. Pure: the same hall, the same face. */

import { type DisplayFace, darkFace, type Glass } from '@antrean/display-driver'
import { awaitedCalls } from '@antrean/hall-client'
import { boothNamed, type HallSnapshot } from '@antrean/queue-core/contract'
import { panelWords } from '@antrean/words'
import { boothFace } from '../booth/booth-face.ts'
import { recentCalls } from '../wall/recent-calls.ts'
import type { Place } from './places.ts'

type Texts = ReturnType<typeof panelWords>

export type Asked = {
  readonly place: Pick<Place, 'booth' | 'language'>
  readonly glass: Glass
  /** Null while nothing that can be trusted is known of the hall. */
  readonly snapshot: HallSnapshot | null
  /** The hall as it was last heard, for what it calls its places; null: never, and the number stands alone. */
  readonly heard: Pick<HallSnapshot, 'hall' | 'booths'> | null
  /** A call for this place was made a moment ago. */
  readonly calling: boolean
  /** How often a wall's page was turned since the latest call, which stands on the first. */
  readonly turn: number
}

export function composeFace({ place, glass, snapshot, heard, calling, turn }: Asked): DisplayFace {
  const known = snapshot ?? heard
  const texts = panelWords(place.language, known?.hall.place)
  const name = place.booth === null ? null : boothNamed(known?.booths, place.booth)
  if (!snapshot) return dashes(name, glass, heard && texts)
  return place.booth === null || name === null
    ? wallFace(texts, glass, snapshot, calling, turn)
    : boothPanelFace(place.booth, name, texts, glass, snapshot, calling)
}

/** Of the numbers that this glass should show now one that it has no room for, so that it shows dashes; null: none. [Q48] */
export function hiddenNumber(
  { booth }: Pick<Place, 'booth'>,
  glass: Glass,
  hall: HallSnapshot,
): string | null {
  const shown =
    booth === null
      ? awaitedCalls(hall).map(({ number }) => number)
      : hall.booths.flatMap(row => (row.number === booth && row.ticket ? [row.ticket.number] : []))
  return shown.flatMap(number => inForms(number).at(-1)!).find(form => form.length > glass.columns) ?? null
}

/** What is not known is not shown: a display never pretends. */
function dashes(booth: string | null, glass: Glass, texts: Texts | null): DisplayFace {
  const line = dashesOf(glass)
  const lines =
    booth === null || glass.rows === 1
      ? [line]
      : [texts ? boothLine(booth, texts, glass) : firstThatFits(glass, booth), line]
  return { lines, blink: false, brightness: 'dim' }
}

function boothPanelFace(
  number: number,
  name: string,
  texts: Texts,
  glass: Glass,
  snapshot: HallSnapshot,
  calling: boolean,
): DisplayFace {
  const face = boothFace(snapshot, number)
  const dim = (word: string): DisplayFace => ({
    lines:
      glass.rows > 1
        ? [boothLine(name, texts, glass), firstThatFits(glass, word)]
        : [firstThatFits(glass, word, name)],
    blink: false,
    brightness: 'dim',
  })
  switch (face.kind) {
    case 'called':
    case 'serving':
      return {
        lines:
          glass.rows > 1
            ? [boothLine(name, texts, glass), firstThatFits(glass, ...inForms(face.number))]
            : [ticketAtBooth(face.number, name, texts, glass)],
        blink: calling,
        brightness: calling ? 'bright' : 'normal',
      }
    case 'free':
      return {
        lines: [boothLine(name, texts, glass)],
        blink: false,
        brightness: 'normal',
      }
    case 'paused':
      return dim(firstThatFits(glass, texts.paused, texts.pausedShort))
    case 'closed':
      return snapshot.hall.open ? dim(texts.closed) : darkFace
    case 'unknown':
      return dashes(name, glass, texts)
    default:
      return face satisfies never
  }
}

/** The wall: whoever is called and has not come, the newest on top, on as many pages as they need; then those before. */
function wallFace(
  texts: Texts,
  glass: Glass,
  snapshot: HallSnapshot,
  calling: boolean,
  turn: number,
): DisplayFace {
  const { hall, booths } = snapshot
  if (!hall.open && booths.every(booth => booth.state === 'closed')) return darkFace
  const lines = recentCalls(snapshot, [], turn, glass.rows).rows.map(call =>
    ticketAtBooth(call.number, boothNamed(booths, call.booth), texts, glass),
  )
  if (lines.length === 0) lines.push(firstThatFits(glass, texts.welcome, texts.welcomeShort, ''))
  return { lines, blink: calling, brightness: calling ? 'bright' : 'normal' }
}

function ticketAtBooth(ticket: string, booth: string, texts: Texts, glass: Glass): string {
  return firstThatFits(
    glass,
    ...inForms(ticket).flatMap(form => [
      `${form} ${texts.booth({ number: booth })}`,
      `${form} ${booth}`,
      form,
    ]),
  )
}

/** A number that two people hold bears the date of its paper, A001 (2/3): where that has no room, both look up. */
const inForms = (ticket: string): string[] => [ticket, ticket.replace(/ \(.*/, '')]

/** Dashes where none fits: a number that is cut is another number. */
function firstThatFits(glass: Glass, ...lines: string[]): string {
  return lines.find(line => line.length <= glass.columns) ?? dashesOf(glass)
}

const boothLine = (booth: string, texts: Texts, glass: Glass): string =>
  firstThatFits(glass, texts.booth({ number: booth }), booth)

const dashesOf = ({ columns }: Glass): string => '-'.repeat(Math.min(4, columns))
