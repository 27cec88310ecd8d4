/** Files that a person names on the command line: read at once, or refused in one sentence that names file and remedy. */
import { readFileSync, statSync } from 'node:fs'
import { CommandLineError } from './command-line-error.mjs'

/** What a program is told in a file is short: whoever names a film meant another file. */
const MOST_MB = 32

/** @type {Record<string, string>} */
const WHY = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ELOOP: 'it is a link that leads to itself',
  EIO: 'its disk cannot be read',
}

/** Input of this very process, which may be a pipe. */
const OWN_INPUT = /^\/dev\/(stdin|fd\/\d+)$/

/**
 * @param {string} what as `The hall file`
 * @param {string} file
 * @param {string} remedy a sentence, as `Correct --hall.`
 * @returns {Buffer}
 * @throws {CommandLineError}
 */
export function readNamedFile(what, file, remedy) {
  try {
    const found = statSync(file)
    // A pipe would be waited for, and a device read for ever.
    if (!found.isFile() && !found.isDirectory() && !OWN_INPUT.test(file))
      throw refusal(what, file, 'it is a device or a pipe and no file', remedy)
    if (found.size > MOST_MB * 1e6) throw refusal(what, file, `it is larger than ${MOST_MB} MB`, remedy)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof CommandLineError) throw error
    const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error)
    throw refusal(what, file, WHY[code] ?? message, remedy)
  }
}

/**
 * Text in UTF-8, or in UTF-16 with the mark by which Windows tells it.
 * @param {string} what @param {string} file @param {string} remedy
 */
export function readNamedText(what, file, remedy) {
  const bytes = readNamedFile(what, file, remedy)
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.trim() === '') throw refusal(what, file, 'it is empty', remedy)
    return text
  } catch (error) {
    if (error instanceof CommandLineError) throw error
    throw refusal(what, file, 'it is no text in UTF-8', remedy)
  }
}

/**
 * @param {string} what @param {string} file @param {string} remedy
 * @returns {unknown}
 */
export function readNamedJson(what, file, remedy) {
  const text = readNamedText(what, file, remedy)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refusal(what, file, `it is no JSON${placeIn(text, /** @type {Error} */ (error).message)}`, remedy)
  }
}

/**
 * Where the reader of JSON stopped: it counts letters, an editor lines.
 * @param {string} text @param {string} message
 */
function placeIn(text, message) {
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position === undefined) return /end of JSON/.test(message) ? ' (it ends too early)' : ''
  const before = text.slice(0, Number(position)).split('\n')
  return ` (line ${before.length}, letter ${(before.at(-1)?.length ?? 0) + 1})`
}

/** @param {string} what @param {string} file @param {string} why @param {string} remedy */
function refusal(what, file, why, remedy) {
  return new CommandLineError(`${what} ${file} cannot be read: ${why}. ${remedy}`)
}
