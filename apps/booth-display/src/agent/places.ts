/** Which display hangs where: the displays file, checked. */
import { CommandLineError, readNamedJson } from '@antrean/command-line'
import { parseDisplayUrl } from '@antrean/display-driver'
import { BoothNumber } from '@antrean/queue-core'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@antrean/words'
import { z } from 'zod'

const Common = {
  url: z.string(),
  language: z.enum(LANGUAGES).default(DEFAULT_LANGUAGE),
  /** Names the display on the ops page; `booth-3` or `wall` if it is not given. */
  name: z.string().min(1).max(60).optional(),
}
const Place = z.union([
  z.strictObject({ booth: BoothNumber, ...Common }),
  z.strictObject({ wall: z.literal(true), ...Common }),
])
const Places = z.array(z.unknown()).min(1).max(64)

export type Place = {
  readonly panel: string
  /** Null for the wall. */
  readonly booth: number | null
  readonly url: string
  readonly language: Language
}

/** @throws one sentence that names the entry and what is wrong with it */
export function readPlaces(file: string): Place[] {
  const json = readNamedJson('The displays file', file, 'Correct --displays.')
  const list = Places.safeParse(json)
  if (!list.success)
    throw new CommandLineError(
      `The displays file ${file} must be a list of 1 to 64 displays, in brackets. --help shows one.`,
    )
  return parsePlaces(list.data, `The displays file ${file}`)
}

export function parsePlaces(entries: readonly unknown[], source: string): Place[] {
  const names = new Set<string>()
  const urls = new Set<string>()
  return entries.map((entry, index) => {
    const where = `${source}, entry ${index + 1}`
    const parsed = Place.safeParse(entry)
    if (!parsed.success)
      throw new CommandLineError(
        `${where}: write { "booth": 3, "url": "…" } or { "wall": true, "url": "…" }.`,
      )
    const { url, language, name } = parsed.data
    const booth = 'booth' in parsed.data ? parsed.data.booth : null
    try {
      parseDisplayUrl(url)
    } catch (error) {
      throw new CommandLineError(`${where}: ${(error as Error).message}`)
    }
    if (urls.has(url))
      throw new CommandLineError(`${where}: ${url} is listed twice. A display hangs in one place.`)
    urls.add(url)
    return { panel: unique(name ?? (booth === null ? 'wall' : `booth-${booth}`)), booth, url, language }
  })

  /** A booth may have two displays: the second is `booth-3-2`. */
  function unique(name: string): string {
    let free = name
    for (let number = 2; names.has(free); number++) free = `${name}-${number}`
    names.add(free)
    return free
  }
}
