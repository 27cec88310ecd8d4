/**
 * A printer model is a page of data. Everything in which models differ is said here and nowhere in the code, so a
 * new model is a new file in this folder (or a JSON file named by `profile=/path/model.json`).
 */
import { z } from 'zod'

const byte = z.number().int().min(0).max(255)

export const profileSchema = z.strictObject({
  /** The name in URLs and on the command line. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** What the model speaks when asked how it is. `none`: never answers; nothing can be confirmed. */
  dialect: z.enum(['escpos', 'custom', 'none']),
  paper: z.strictObject({
    widthMm: z.number().positive(),
    /** Printable dots of a line; 8 dots a millimetre at 203 dpi. */
    dots: z.number().int().min(200).max(1000),
    dotsPerMm: z.number().positive().default(8),
  }),
  /** Characters of font A (12 × 24 dots) on one line. */
  columns: z.number().int().min(16).max(80),
  /** Code pages the model has, best first: the number for `ESC t` and the name of the table. */
  codePages: z.array(z.strictObject({ number: byte, encoding: z.string() })).min(1),
  /** Feed in dots from the print head to the blade; `none` tears by hand. */
  cutter: z.strictObject({ kind: z.enum(['partial', 'full', 'none']), feedDots: byte }),
  /** Knows `GS b`, which rounds off the steps of enlarged characters. */
  smooths: z.boolean().default(false),
  /** Knows `ESC &` and `ESC %`, which put a plain zero in the place of its own crossed one; without, `&` would print dots. */
  ownCharacters: z.boolean().default(false),
  /** Presenter models: `GS e` with these parameters, from the model's own manual. */
  presenter: z
    .strictObject({ present: z.array(byte).max(8), eject: z.array(byte).max(8).optional() })
    .optional(),
  qr: z.enum(['native', 'image']),
  /** How a stored logo is printed: `GS ( L` with a two-character key, the older `FS p`, or not at all. */
  logo: z.enum(['gs-l', 'fs-p', 'none']),
  status: z.strictObject({
    /** Answers `DLE EOT n` at once, even while it is offline. */
    realTime: z.boolean(),
    /** Reports changes by itself after `GS a`. */
    automatic: z.boolean(),
    /** How the model says that it has finished: `GS ( H`, a queued `GS r`/`ESC v`, or not at all. */
    finished: z.enum(['process-id', 'gs-r', 'esc-v', 'none']),
    /** Understands `DLE DC4 8` (clear all buffers) and answers it. */
    clears: z.boolean(),
  }),
  /** Millimetres of paper a second, for the time-out; the slow end of the data sheet. */
  speedMmPerSecond: z.number().positive(),
  /** What no source confirmed, in words, for the people who set the model up. */
  unconfirmed: z.array(z.string()).default([]),
})
export type PrinterProfile = z.output<typeof profileSchema>
/** What a profile file may leave out is filled in. */
export type ProfileData = z.input<typeof profileSchema>
