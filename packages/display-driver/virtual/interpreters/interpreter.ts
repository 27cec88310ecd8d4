/** What can be seen on the glass. Every row is exactly as wide as the glass; brightness runs from 0 to 1. */
export type Seen = { readonly rows: readonly string[]; readonly blink: boolean; readonly brightness: number }

/**
 * A display's own processor: takes one byte after the other, whatever they are, and keeps a picture. It reads the
 * manufacturer's tables by itself, sharing nothing with the encoders but the model's data.
 */
export type Interpreter = { take(byte: number): void; seen(): Seen }

/** Reads commands byte by byte: `const n = yield` waits for the next one. */
export type ByteReader = Generator<undefined, never, number>
