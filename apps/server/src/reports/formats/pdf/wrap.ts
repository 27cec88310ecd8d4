/** A text in lines of a width. `widthOf` is of a piece of text; a word that is wider than the line is broken anywhere. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  const space = widthOf(' ')
  let line: string[] = []
  let taken = 0
  const put = (word: string, its: number) => {
    taken += its + (line.length > 0 ? space : 0)
    line.push(word)
  }
  const turn = () => {
    if (line.length > 0) lines.push(line.join(' '))
    line = []
    taken = 0
  }
  for (const word of text.split(/\s+/).filter(Boolean)) {
    // Word by word: each is measured once, however long the text.
    const its = widthOf(word)
    if (line.length > 0 && taken + space + its > width) turn()
    if (its <= width) put(word, its)
    else {
      const [whole, rest] = broken(word, width, widthOf)
      for (const full of whole) lines.push(full)
      put(rest, widthOf(rest))
    }
  }
  turn()
  return lines.length > 0 ? lines : ['']
}

/** The full lines of one word, and what is left of it. */
function broken(word: string, width: number, widthOf: (text: string) => number): [string[], string] {
  const full: string[] = []
  let piece = ''
  for (const letter of word) {
    // One letter at least, or there is no end.
    if (piece !== '' && widthOf(piece + letter) > width) {
      full.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [full, piece]
}
