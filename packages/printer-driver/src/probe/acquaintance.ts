/**
 * Who the printer at an address is, when nobody said so: asked once, without paper, and kept in a file for the next
 * starts. Another printer at the same address, told by its USB numbers or by its own word for its model, is asked anew.
 */
import { readFileSync } from 'node:fs'
import { replaceFile } from '@antrean/journal'
import { z } from 'zod'
import type { PrinterOptions } from '../printer.ts'
import { type PrinterAddress, parsePrinterUrl } from '../printer-url.ts'
import { findProfile, profiles } from '../profile/find.ts'
import { listUsbPrinters, urlOf } from '../transport/usb-printers.ts'
import { type FirstLook, takeFirstLook } from './first-look.ts'

const recordSchema = z.object({
  v: z.literal(1),
  /** Where it stands, or which USB device it is. */
  printer: z.string(),
  maker: z.string(),
  model: z.string(),
  profile: z.string().optional(),
  answersQueued: z.boolean().optional(),
})
type Record = z.infer<typeof recordSchema>

/** For openPrinter. */
export type Acquaintance = Pick<PrinterOptions, 'answersQueued'> & { readonly profile?: string }

export type Meeting = {
  /** Where what was found out is kept. */
  readonly file: string
  /** False: a job was broken off, and what is asked would be taken for the rest of it. */
  readonly mayAsk?: boolean
  readonly tell: (news: string) => void
}

/**
 * Takes a second at the most, and prints nothing. `tell` hears one sentence when something was found out, and one when it
 * could not be. A URL that names its profile, or says that nothing answers, is not asked.
 */
export async function getToKnow(url: string, { file, tell, mayAsk = true }: Meeting): Promise<Acquaintance> {
  const address = parsePrinterUrl(url)
  if (address.profile !== undefined || address.answers === 'no') return {}
  if (address.kind === 'virtual' || address.kind === 'queue') return {}
  const printer = await identityOf(address)
  const known = readRecord(file)
  const remembered = known?.printer === printer ? known : undefined
  // One that has no word for its model would be asked for nothing.
  if (remembered && (remembered.model === '' || !mayAsk)) return useOf(remembered)
  if (!mayAsk) return {}
  const look = await takeFirstLook(address, remembered?.model)
  if (remembered && (look === 'the-same' || look === undefined)) return useOf(remembered)
  if (look === undefined || look === 'the-same') {
    tell('The printer did not say what it is; it is asked again at the next start.')
    return {}
  }
  const { maker, model, profile, answersQueued } = look
  const record: Record = {
    ...{ v: 1, printer, maker, model },
    ...(profile && { profile: profile.name }),
    ...(answersQueued !== undefined && { answersQueued }),
  }
  const kept = replaceFile(file, `${JSON.stringify(record)}\n`)
  tell(
    inWords(url, look) + (kept.ok ? '' : ` This cannot be kept, so it is asked again: ${kept.error.message}`),
  )
  return useOf(record)
}

function useOf({ profile, answersQueued }: Record): Acquaintance {
  return { ...(profile !== undefined && { profile }), ...(answersQueued !== undefined && { answersQueued }) }
}

function readRecord(file: string): Record | undefined {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    // A profile of an older release may have another name now.
    if (record.profile !== undefined) findProfile(record.profile)
    return record
  } catch {
    return undefined
  }
}

/** Where the printer stands; at the end of a USB cable, which one it is. */
async function identityOf(address: PrinterAddress): Promise<string> {
  const { profile: _, answers: __, ...place } = address
  if (address.kind !== 'usb' && address.kind !== 'device') return JSON.stringify(place)
  const found = (await listUsbPrinters()).filter(printer =>
    address.kind === 'device'
      ? printer.path === address.path
      : printer.vendor === address.vendor &&
        printer.product === address.product &&
        (address.serial === undefined || printer.serial === address.serial),
  )
  return [JSON.stringify(place), ...found.map(printer => `${urlOf(printer)} ${printer.about}`)].join(' ')
}

const othersOfStar = profiles.flatMap(({ name, language }) => (language === 'star' ? [name] : []))

function inWords(url: string, { maker, model, profile, custom, answersQueued }: FirstLook): string {
  const who = [maker, model].filter(Boolean).join(' ')
  if (profile) {
    return (
      `The printer says that it is ${who}, so tickets are made for ${profile.title} (profile=${profile.name}). ` +
      `Whether that fits, a page shows: npm run printer -- test '${url}${url.includes('?') ? '&' : '?'}profile=${profile.name}'` +
      (profile.language === 'star' ? `. Others of Star: ${othersOfStar.join(', ')}` : '')
    )
  }
  const found = [
    who === ''
      ? 'The printer does not say what it is.'
      : `The printer says that it is ${who}, which is no model known here.`,
    custom
      ? 'It answers as printers of Custom do: look for its profile among tg2480, kpm180 and vkp80iii.'
      : '',
    answersQueued === false ? 'It does not answer when it is asked whether it has finished (GS r).' : '',
    `The rest, with a page and two questions to you, is found by: npm run printer -- probe '${url}'`,
  ]
  return found.filter(Boolean).join(' ')
}
