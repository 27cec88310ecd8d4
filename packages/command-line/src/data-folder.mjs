/** Whether a program may keep its files in a folder, found before anything is made. */
import { accessSync, constants, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { CommandLineError } from './command-line-error.mjs'

/** Even root, who may write there, does not mean it; and making a folder in /proc never ends. */
const SYSTEM = ['/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/sbin', '/sys', '/usr']
/** In a system's folder, and yet made for files of anybody. */
const SHARED = ['/dev/shm', '/usr/local', '/usr/src']

/** @type {Record<string, string>} */
const WHY = {
  EROFS: 'its disk can only be read',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a link that leads to itself',
  EIO: 'its disk cannot be read',
  ENOSPC: 'its disk is full',
  EDQUOT: 'this user may store no more on its disk',
}

/**
 * Makes the folder where a program keeps its files, unless it is there. A new one is its user's alone.
 * @param {string} folder an absolute path
 * @param {string} [remedy] what else helps than another folder
 * @throws {CommandLineError}
 */
export function makeDataFolder(folder, remedy = '') {
  const why = whyNotFolder(folder) ?? whyNotMade(folder)
  if (why)
    throw new CommandLineError(
      `The data folder ${folder} cannot be used: ${why}. Choose another with --data${remedy}.`,
    )
}

/** @param {string} folder */
function whyNotMade(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return null
  } catch (error) {
    const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error)
    return WHY[code] ?? message
  }
}

/**
 * Why `folder`, there or yet to be made, cannot be one to write in: a part of a sentence, or null.
 * @param {string} folder an absolute path
 * @returns {string | null}
 */
export function whyNotFolder(folder) {
  if (isOfTheSystem(folder)) return 'it belongs to the system'
  for (let at = folder; ; at = path.dirname(at)) {
    try {
      if (!statSync(at).isDirectory()) return `${at} is a file`
      if (isOfTheSystem(path.join(realpathSync(at), path.relative(at, folder))))
        return 'it belongs to the system'
      accessSync(at, constants.W_OK | constants.X_OK)
      // What is to be made has a name of its own.
      if (
        path
          .relative(at, folder)
          .split(path.sep)
          .some(name => Buffer.byteLength(name) > 255)
      )
        return WHY.ENAMETOOLONG ?? null
      return null
    } catch (error) {
      const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
      if (code === 'ENOENT' && isLink(at)) return `${at} is a link that leads nowhere`
      // Looked at further up, where the name is shorter.
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') continue
      return WHY[code] ?? `this user may not write in ${at}`
    }
  }
}

/** @param {string} folder */
function isOfTheSystem(folder) {
  /** @param {string} place */
  const within = place => folder === place || folder.startsWith(`${place}/`)
  return folder === '/' || (SYSTEM.some(within) && !SHARED.some(within))
}

/** @param {string} at */
function isLink(at) {
  try {
    return lstatSync(at).isSymbolicLink()
  } catch {
    return false
  }
}
