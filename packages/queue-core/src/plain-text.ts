/**
 * The text of a file that a person wrote. Notepad and its kin put a byte-order mark before it, and may write UTF-16;
 * a text without a mark is UTF-8.
 */
export function plainText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  // The mark itself is left out by the decoder.
  return new TextDecoder(encoding).decode(bytes)
}
