/**
 * The most that is sent before the printer is asked again. It fits the smallest receive buffer (4 KiB) with room to
 * spare, so a question always gets through, and a printer that stops answering is noticed.
 */
export const CHUNK_BYTES = 1024

/** Joins whole commands to chunks of at most `chunkBytes`; a single longer command stays whole. */
export function chunksOf(pieces: readonly Uint8Array[]): Uint8Array[] {
  const chunks: Uint8Array[] = []
  let gathered: Uint8Array[] = []
  let size = 0
  const flush = (): void => {
    if (size > 0) chunks.push(join(gathered, size))
    gathered = []
    size = 0
  }
  for (const piece of pieces) {
    if (size + piece.length > CHUNK_BYTES) flush()
    gathered.push(piece)
    size += piece.length
  }
  flush()
  return chunks
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
