/** Where the QR code on a ticket leads, looked at with a visitor's eyes. */

/** The sentence for the log where phones cannot open the address in the QR code, or null. */
export function qrTrouble(at: {
  host: string
  url: string
  publicUrl?: string | undefined
  demo: boolean
}): string | null {
  const leadsTo = at.publicUrl ?? at.url
  const phone = hostOf(leadsTo)
  if (!isThisMachine(phone) && !isNoAddress(phone)) return null
  // A demonstration on one machine is looked at on that machine.
  if (at.demo && isThisMachine(at.host) && !at.publicUrl) return null
  return `The QR code on tickets leads to ${leadsTo}, which no phone can open. Start with --public-url and the address that visitors' phones can reach, for example --public-url http://192.168.1.10:${new URL(at.url).port}.`
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^\[|\]$/g, '')

const isThisMachine = (host: string) => /^(localhost|.*\.localhost|127(\.\d+){3}|::1)$/i.test(host)

/** Every address of a machine, for the one that listens, and no address at all for one that calls. */
const isNoAddress = (host: string) => host === '0.0.0.0' || host === '::'
