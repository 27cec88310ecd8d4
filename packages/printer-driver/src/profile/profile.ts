/**
 * A printer model is a page of data. Everything in which models differ is said here and nowhere in the code, so a
 * new model is a new file in this folder (or a JSON file named by `profile=/path/model.json`).
 */
import { z } from 'zod'

const byte = z.number().int().min(0).max(255)
const name = z.string().regex(/^[a-z0-9-]+$/)

/** What a profile says of a model, and has from somewhere. */
export const facts = [
  'dialect',
  'paper',
  'columns',
  'codePages',
  'cutter',
  'smooths',
  'ownCharacters',
  'presenter',
  'qr',
  'logo',
  'status',
  'speed',
] as const

export const profileSchema = z.strictObject({
  /** The name in URLs and on the command line. */
  name,
  /** Other names of the same page: models that differ in nothing that is said here, and names it once had. */
  aliases: z.array(name).default([]),
  title: z.string(),
  /** What it is written to in. `star`: what line mode and StarPRNT have in common. */
  language: z.enum(['esc-pos', 'star']).default('esc-pos'),
  /** What the model speaks when asked how it is. `none`: never answers; nothing can be confirmed. */
  dialect: z.enum(['escpos', 'custom', 'star', 'none']),
  paper: z.strictObject({
    widthMm: z.number().positive(),
    /** Printable dots of a line; 8 dots a millimetre at 203 dpi. */
    dots: z.number().int().min(200).max(1000),
    dotsPerMm: z.number().positive().default(8),
    /** Vertical motion units (`ESC J`, `GS V`) of one dot: 2 where `GS P` starts as 180 by 360. */
    unitsPerDot: z.number().int().min(1).max(4).default(1),
  }),
  /** Characters of font A (12 × 24 dots) on one line. */
  columns: z.number().int().min(16).max(80),
  /** Code pages the model has, best first: the number for `ESC t` and the name of the table. */
  codePages: z.array(z.strictObject({ number: byte, encoding: z.string() })).min(1),
  /** Feed in dots from the print head to the blade; `none` tears by hand. */
  cutter: z.strictObject({
    kind: z.enum(['partial', 'full', 'none']),
    feedDots: byte,
    /** `GS V` feeds to the blade and cuts; the older `ESC i` cuts where the paper stands. */
    command: z.enum(['gs-v', 'esc-i']).default('gs-v'),
  }),
  /** Knows `GS b`, which rounds off the steps of enlarged characters. */
  smooths: z.boolean().default(false),
  /** Knows `ESC &` and `ESC %`, which put a plain zero in the place of its own crossed one; without, `&` would print dots. */
  ownCharacters: z.boolean().default(false),
  /** Presenter models: whole commands, from the model's own manual. */
  presenter: z
    .strictObject({
      /** Holds the ticket out until it is taken, or until the time that the command names. */
      present: z.array(byte).max(8),
      /** `present` cuts too, so that the cutter has no command of its own before it. */
      cuts: z.boolean().default(false),
      /** Drops a ticket that was left; absent where the next job does that by itself. */
      eject: z.array(byte).max(8).optional(),
    })
    .optional(),
  /** `native`: `GS ( k`. `custom`: the same with m = 31h, and the levels from 31h on. `image`: sent as a picture. */
  qr: z.enum(['native', 'custom', 'image']),
  /** How a stored logo is printed: `GS ( L` with a two-character key, the older `FS p`, or not at all. */
  logo: z.enum(['gs-l', 'fs-p', 'none']),
  status: z.strictObject({
    /** Answers `DLE EOT n` at once, even while it is offline. */
    realTime: z.boolean(),
    /** Reports changes by itself after `GS a`. */
    automatic: z.boolean(),
    /** How the model says that it has finished: `GS ( H`, a queued `GS r`/`ESC v`, Star's count of ETBs, or not at all. */
    finished: z.enum(['process-id', 'gs-r', 'esc-v', 'star-count', 'none']),
    /** Understands `DLE DC4 8` (clear all buffers) and answers it. */
    clears: z.boolean(),
  }),
  /** Millimetres of paper a second, for the time-out; the slow end of the data sheet. */
  speedMmPerSecond: z.number().positive(),
  /** Where each fact is from: a public database, a library that was run on the model, a manual by its number. */
  sources: z.partialRecord(z.enum(facts), z.string()).default({}),
  /** The fast end of the data sheets of all who answer to this profile: no word can be true before paper at that speed. */
  fastestMmPerSecond: z.number().positive().default(500),
  /** What no source confirmed, in words, for the people who set the model up. */
  unconfirmed: z.array(z.string()).default([]),
})
export type PrinterProfile = z.output<typeof profileSchema>
/** What a profile file may leave out is filled in. */
export type ProfileData = z.input<typeof profileSchema>
