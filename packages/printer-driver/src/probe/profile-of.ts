/** What was found out, and what the person saw, as the page of a model. */
import { type PrinterProfile, profileSchema } from '../profile/profile.ts'
import { from } from '../profile/sources.ts'
import type { Findings } from './find-out.ts'

/** The answers to the two questions. */
export type Seen = {
  /** The widest ruler that is whole on one line. */
  readonly columns: 32 | 42 | 48
  readonly qr: boolean
  readonly cut: boolean
}

const papers = {
  32: { widthMm: 58, dots: 384 },
  // 42 columns are 180 dpi on nearly every printer that has them; 203 dpi makes a margin wider, no more.
  42: { widthMm: 80, dots: 512, dotsPerMm: 180 / 25.4 },
  48: { widthMm: 80, dots: 576 },
}

export function profileOf(name: string, found: Findings, seen: Seen): PrinterProfile {
  const dialect = found.custom ? 'custom' : found.realTime.length >= 2 ? 'escpos' : 'none'
  return profileSchema.parse({
    name,
    title: found.says || 'A printer that was probed',
    dialect,
    paper: papers[seen.columns],
    columns: seen.columns,
    codePages: [
      { number: 0x00, encoding: 'cp437' },
      { number: 0x10, encoding: 'cp1252' },
    ],
    cutter: seen.cut ? { kind: 'partial', feedDots: 24 } : { kind: 'none', feedDots: 96 },
    qr: seen.qr ? 'native' : 'image',
    logo: 'none',
    status: {
      realTime: found.realTime.length > 0,
      automatic: dialect === 'escpos' && found.automatic,
      finished: dialect === 'none' ? 'none' : finishedBy(found),
      clears: false,
    },
    speedMmPerSecond: 50,
    sources: from({
      'the probe of this very printer': ['dialect', 'paper', 'columns', 'cutter', 'qr', 'status'],
      '†': ['codePages', 'smooths', 'ownCharacters', 'logo', 'speed'],
    }),
    unconfirmed: remarks(found, seen),
  })
}

/** The surest word that it gives in time. */
function finishedBy({
  processId,
  tooEarly,
  wordAfterMs,
  queued,
}: Findings): PrinterProfile['status']['finished'] {
  if (processId && !tooEarly) return 'process-id'
  return tooEarly || wordAfterMs === undefined ? 'none' : (queued[0] ?? 'none')
}

function remarks({ realTime, whilePrinting, tooEarly, wordAfterMs }: Findings, { cut }: Seen): string[] {
  const said = [
    'Letters: é and € are on the page that `test` prints; where they are wrong, change codePages.',
  ]
  if (realTime.length > 0 && !whilePrinting) said.push('It is silent while it prints.')
  if (tooEarly)
    said.push('It says that it has finished before it can have, so no ticket is known to be printed.')
  if (wordAfterMs === undefined)
    said.push('It never says that it has finished, so no ticket is known to be printed.')
  if (!cut)
    said.push('GS V cut nothing: if it has a blade, try cutter kind "full", command "esc-i", feedDots 96.')
  return said
}
