/** A marker behind each line or so: what a printer has not printed when it loses its buffer has one in it, nearly always. */
const MARKED_BYTES = 24

/** The pieces of a job, by the lines or so of which each ends in a marker, or with the job. */
export function stepsOf(pieces: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const steps: Uint8Array[][] = []
  let size = MARKED_BYTES
  for (const piece of pieces) {
    if (size >= MARKED_BYTES) {
      steps.push([])
      size = 0
    }
    steps.at(-1)!.push(piece)
    size += piece.length
  }
  return steps
}

/** The pieces of a job with the same question between them here and there, at the ends of commands. */
export function withMarkers(pieces: readonly Uint8Array[], marker: Uint8Array): readonly Uint8Array[] {
  if (marker.length === 0) return pieces
  return stepsOf(pieces).flatMap((step, index) => (index > 0 ? [marker, ...step] : step))
}
