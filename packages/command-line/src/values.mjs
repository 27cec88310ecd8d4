/** Values of options that many programs take, each checked where it is read. */
import { CommandLineError } from './command-line-error.mjs'

/**
 * 0 asks for any free port. `most` is less where a program takes more than one.
 * @param {string} option as `--port` @param {string} text @param {number} [most]
 */
export function portOf(option, text, most = 65_535) {
  if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text)
  throw new CommandLineError(`${option} ${text} is no port. Give a number from 0 to ${most}.`)
}

/**
 * @param {string} option @param {string} text
 * @param {number} least @param {number} most
 */
export function wholeNumberOf(option, text, least, most) {
  const value = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least && value <= most) return value
  throw new CommandLineError(`${option} is a whole number from ${least} to ${most}, not "${text}".`)
}

/**
 * An address for browsers and programs, as it was given.
 * @param {string} option @param {string} text @param {string} example
 */
export function addressOf(option, text, example) {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new CommandLineError(`${option} ${text} is no address. Give one like ${example}.`)
}
