/** `ESC R n`: which letters stand in the place of twelve of ASCII; from the tables of Epson's manuals. */
const replaced = '#$@[\\]^`{|}~'

const sets = [
  '#$@[\\]^`{|}~', // USA
  '#$à°ç§^`éùè¨', // France
  '#$§ÄÖÜ^`äöüß', // Germany
  '£$@[\\]^`{|}~', // United Kingdom
  '#$@ÆØÅ^`æøå~', // Denmark I
  '#¤ÉÄÖÅÜéäöåü', // Sweden
  '#$@°\\é^ùàòèì', // Italy
  '₧$@¡Ñ¿^`¨ñ}~', // Spain I
  '#$@[¥]^`{|}~', // Japan
  '#¤ÉÆØÅÜéæøåü', // Norway
  '#$ÉÆØÅÜéæøåü', // Denmark II
  '#$á¡Ñ¿é`íñóú', // Spain II
  '#$á¡Ñ¿éüíñóú', // Latin America
  '#$@[₩]^`{|}~', // Korea
  '#$ŽŠĐĆČžšđćč', // Slovenia, Croatia
  '#¥@[\\]^`{|}~', // China
  '#₫@[\\]^`{|}~', // Vietnam
  '#$@[\\]^`{|}~', // Arabia
]

export function nationalLetter(letter: string, set: number): string {
  const at = replaced.indexOf(letter)
  return at < 0 ? letter : (sets[set]?.[at] ?? letter)
}
