/** A marker behind each line or so: what a printer has not printed when it loses its buffer has one in it, nearly always. */
const markedBytes = 24

/** The pieces of a job with the same question between them here and there, at the ends of commands. */
export function withMarkers(pieces: readonly Uint8Array[], marker: Uint8Array): readonly Uint8Array[] {
  if (marker.length === 0) return pieces
  const marked: Uint8Array[] = []
  let since = 0
  for (const [index, piece] of pieces.entries()) {
    marked.push(piece)
    since += piece.length
    if (since < markedBytes || index === pieces.length - 1) continue
    marked.push(marker)
    since = 0
  }
  return marked
}
