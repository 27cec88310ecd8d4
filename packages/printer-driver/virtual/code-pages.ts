/**
 * Bytes to letters, the printer's way round; written out from the character tables of the manuals and not taken from
 * the library that the driver encodes with, so that each checks the other.
 */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ '
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■ '
const cp858 = cp850.replace('ı', '€')

const upperHalves = new Map([
  [0x00, cp437],
  [0x02, cp850],
  [0x10, upperHalf('windows-1252')],
  [0x11, upperHalf('ibm866')],
  [0x13, cp858],
])

function upperHalf(encoding: string): string {
  return new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128))
}

/** The letter that a printer set to this page prints for the byte; an unknown page prints as page 0. */
export function letterOf(byte: number, page: number): string {
  if (byte < 0x80) return String.fromCharCode(byte)
  return (upperHalves.get(page) ?? cp437)[byte - 0x80] ?? '?'
}
