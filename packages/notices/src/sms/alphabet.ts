/** The GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1), by code. 0x1B leads to the second table. */
export const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Its second table (6.2.1.1): each of them takes two places. */
export const SECOND: ReadonlyMap<string, number> = new Map([
  ...([
    ['\f', 0x0a],
    ['^', 0x14],
    ['{', 0x28],
    ['}', 0x29],
    ['\\', 0x2f],
  ] as const),
  ...([
    ['[', 0x3c],
    ['~', 0x3d],
    [']', 0x3e],
    ['|', 0x40],
    ['€', 0x65],
  ] as const),
])
const ESCAPE = 0x1b
const LETTERS = new Map([...BASIC].map((letter, code) => [letter, code] as const))
LETTERS.delete('\u001b')
const SECOND_LETTERS = new Map([...SECOND].map(([letter, code]) => [code, letter]))

/** The text's septets, or null where a letter is not in the alphabet: then all of it goes as UCS-2. */
export function septetsOf(text: string): number[] | null {
  const septets: number[] = []
  for (const letter of text) {
    const code = LETTERS.get(letter)
    const second = SECOND.get(letter)
    if (code !== undefined) septets.push(code)
    else if (second !== undefined) septets.push(ESCAPE, second)
    else return null
  }
  return septets
}

/** What septets say. An escape before a code that the second table has not is a space, as the standard has it for receivers. */
export function textOf(septets: readonly number[]): string {
  let text = ''
  for (let at = 0; at < septets.length; at++) {
    const code = septets[at]!
    if (code !== ESCAPE) text += BASIC[code]
    else text += SECOND_LETTERS.get(septets[++at] ?? ESCAPE) ?? ' '
  }
  return text
}

export const isGsm = (text: string): boolean => septetsOf(text) !== null
