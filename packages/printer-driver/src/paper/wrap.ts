/** Breaks text into lines of at most `columns` characters: at spaces where there are any, else within the word. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, columns))
}

function wrapParagraph(paragraph: string, columns: number): string[] {
  if (lengthOf(paragraph) <= columns) return [paragraph]
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (lengthOf(longer) <= columns) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = cutWord(word, columns)
    line = pieces.pop() ?? ''
    lines.push(...pieces)
  }
  lines.push(line)
  return lines
}

function cutWord(word: string, columns: number): string[] {
  const letters = Array.from(word)
  const pieces: string[] = []
  for (let at = 0; at < letters.length; at += columns) pieces.push(letters.slice(at, at + columns).join(''))
  return pieces
}

/** Characters as the eye counts them, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
