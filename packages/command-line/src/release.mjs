/** The release that this is: package.json at the root says it, and nothing else does. */
import { readFileSync } from 'node:fs'

/** @returns {string} As `0.2.0`. Read when asked: a bundle of the kiosk's window carries this along and has no need of it. */
export const release = () =>
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version
