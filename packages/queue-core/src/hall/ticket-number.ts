/**
 * The number of a ticket is its service's code and its place among the day's: A012, A1000, AB012. A code that ends in a
 * digit is followed by a hyphen, B2-012: no two services make one number, whatever the set-up is or was. [Q46]
 */
export const ticketNumber = (code: string, ordinal: number): string =>
  `${code}${/\d$/.test(code) ? '-' : ''}${String(ordinal).padStart(3, '0')}`

/** For which service a number of `ticketNumber` was given, and as the how-manieth of the day. */
export function readTicketNumber(number: string): { code: string; ordinal: number } {
  const [, code, ordinal] = /^(.*?)-?(\d+)$/.exec(number)!
  return { code: code!, ordinal: Number(ordinal) }
}
