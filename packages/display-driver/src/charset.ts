import type { DisplayFace, Glass } from './face.ts'

export type Charset = 'ascii' | 'pc437'

/** The upper half, 80h–FFh, of each character set; the lower half is ASCII in all of them. */
const upperHalf: Record<Charset, string> = {
  ascii: '',
  pc437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
}

/** Marks that people type and no character display has. */
const lookAlike: Record<string, string> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '.',
}

/**
 * One byte for each character. What the set lacks is written as the bare letter (é → e) or as `?`, never as a wrong
 * letter; a control character becomes a space, so no text can ever speak to the display's command parser.
 */
export function encodeText(text: string, charset: Charset): number[] {
  return Array.from(text.normalize('NFC'), character => encodeCharacter(character, charset))
}

export function decodeByte(byte: number, charset: Charset): string {
  if (byte < 0x80) return String.fromCharCode(byte)
  return upperHalf[charset][byte - 0x80] ?? '?'
}

/** The bytes of one line without spaces around it, cut to the width of the glass. */
export function encodeLine(text: string, glass: Glass, charset: Charset): number[] {
  return trimSpaces(encodeText(text, charset)).slice(0, glass.columns)
}

/** The bytes of every row, centred to exactly the width of the glass. */
export function fitToGlass(face: DisplayFace, glass: Glass, charset: Charset): number[][] {
  return Array.from({ length: glass.rows }, (_, row) => {
    return centre(encodeLine(face.lines[row] ?? '', glass, charset), glass.columns)
  })
}

const space = 0x20

export function centre(bytes: readonly number[], width: number): number[] {
  const left = Math.floor((width - bytes.length) / 2)
  const right = width - bytes.length - left
  return [...Array<number>(left).fill(space), ...bytes, ...Array<number>(right).fill(space)]
}

function trimSpaces(bytes: readonly number[]): number[] {
  const first = bytes.findIndex(byte => byte !== space)
  return first === -1 ? [] : bytes.slice(first, bytes.findLastIndex(byte => byte !== space) + 1)
}

function encodeCharacter(character: string, charset: Charset): number {
  const code = character.codePointAt(0) ?? space
  if (code < 0x20 || (code >= 0x7f && code <= 0xa0)) return space
  if (code < 0x7f) return code
  const upper = upperHalf[charset].indexOf(character)
  if (upper >= 0) return 0x80 + upper
  const plain = lookAlike[character] ?? character.normalize('NFKD')[0] ?? '?'
  return plain >= ' ' && plain <= '~' ? plain.charCodeAt(0) : '?'.charCodeAt(0)
}
