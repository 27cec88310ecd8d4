/**
 * Node's options for a child process whose standard input is a pipe from this one: it ends when this process does, so a
 * hall whose launcher is gone leaves nothing behind.
 */
export const END_WITH_PARENT = ['--import', new URL('end-with-parent.mjs', import.meta.url).href]
