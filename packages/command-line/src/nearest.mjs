/** The known word that was most likely meant, or null where none is near. */

/**
 * @param {string} word
 * @param {string[]} known
 */
export function nearest(word, known) {
  const [best] = known
    .map(each => ({ each, away: each.startsWith(word) && word.length > 2 ? 0 : distance(word, each) }))
    .sort((a, b) => a.away - b.away)
  return best && best.away <= 2 && best.away < best.each.length - 1 ? best.each : null
}

/**
 * ` Did you mean …?`, or nothing where no known word is near.
 * @param {string} word
 * @param {string[]} known
 * @param {string} [before] what stands before a word, as `--`
 */
export function meant(word, known, before = '') {
  const near = nearest(word, known)
  return near === null ? '' : ` Did you mean ${before}${near}?`
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  /** @type {number[][]} */
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return at(a.length, b.length)

  /** @param {number} i @param {number} j */
  function at(i, j) {
    return rows[i]?.[j] ?? 0
  }
}
