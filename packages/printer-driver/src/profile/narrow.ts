import { type PrinterAddress, PrinterUrlError } from '../printer-url.ts'
import type { PrinterProfile } from './profile.ts'

/**
 * What is left of a model at the end of this cable: nothing is asked where nothing comes back, and seven bits carry plain
 * letters and no pictures.
 * @throws PrinterUrlError where the model's QR code is a picture and the cable has seven bits
 */
export function narrowTo(address: PrinterAddress, profile: PrinterProfile): PrinterProfile {
  const sevenBits = address.kind === 'serial' && address.dataBits === 7
  return {
    ...profile,
    ...(sevenBits ? plain(profile) : {}),
    ...(address.answers === 'no' || address.kind === 'queue' ? mute : {}),
  }
}

const mute = {
  dialect: 'none',
  status: { realTime: false, automatic: false, finished: 'none', clears: false },
} as const

function plain({ name, codePages, qr }: PrinterProfile): Partial<PrinterProfile> {
  if (qr === 'image') {
    throw new PrinterUrlError(
      `…dataBits=7&profile=${name}`,
      'seven bits carry no pictures, and this model is sent its QR code as one: set the printer to 8 bits',
    )
  }
  return {
    codePages: [{ number: codePages[0]?.number ?? 0, encoding: 'ascii' }],
    ownCharacters: false,
    logo: 'none',
  }
}
