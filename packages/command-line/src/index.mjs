/**
 * What every program does with its command line and with what it names there. Plain JavaScript for Node 20, and nothing
 * but Node's own modules: `npm start` reads its options before anything is installed.
 */
export { cannotListen } from './cannot-listen.mjs'
export { CommandLineError, exitCodeOf } from './command-line-error.mjs'
export { makeDataFolder, whyNotFolder } from './data-folder.mjs'
export { endOnSignal } from './end-on-signal.mjs'
export { readNamedFile, readNamedJson, readNamedText } from './named-file.mjs'
export { meant } from './nearest.mjs'
export { readCommandLine } from './read-command-line.mjs'
export { release } from './release.mjs'
export { addressOf, portOf, wholeNumberOf } from './values.mjs'
