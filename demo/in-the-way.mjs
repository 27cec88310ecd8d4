/** What keeps a hall from opening, found before anything is installed or written. Plain JavaScript, as the options are. */
import net from 'node:net'
import { CommandLineError, readNamedJson, whyNotFolder } from '../packages/command-line/src/index.mjs'

/**
 * One sentence, or null where the way is free.
 * @param {import('./options.mjs').Options} options
 */
export async function whatIsInTheWay(options) {
  return dataTrouble(options.data) ?? hallTrouble(options.hall) ?? (await portTrouble(options))
}

/** @param {string} data */
function dataTrouble(data) {
  const why = whyNotFolder(data)
  return why && `The data folder ${data} cannot be used: ${why}. Choose another with --data.`
}

/** @param {string | null} file */
function hallTrouble(file) {
  if (file === null) return null
  try {
    const hall = /** @type {any} */ (readNamedJson('The hall file', file, 'Correct --hall.'))
    // The schema is not there before the install; this tells at least another file from a hall's.
    const missing = ['services', 'booths'].find(list => !Array.isArray(hall?.[list]))
    return missing
      ? `The hall file ${file} is no hall's set-up: it has no list '${missing}'. docs/hall-file.md says what it has.`
      : null
  } catch (error) {
    if (error instanceof CommandLineError) return error.message
    throw error
  }
}

/** @param {import('./options.mjs').Options} options */
async function portTrouble({ port, host, printer }) {
  if (port === 0) return null
  const own = '127.0.0.1'
  /** @type {[user: string, port: number, host: string][]} */
  const wanted = [
    ['the server', port, host],
    ['the kiosk', port + 1, own],
    ...(printer ? [] : [/** @type {[string, number, string]} */ (['the paper', port + 2, own])]),
    ['the counter displays', port + 3, own],
  ]
  for (const [user, number, address] of wanted) {
    const code = await listenError(number, address)
    if (code === 'EADDRINUSE')
      return `Port ${number} is in use, and ${user} needs it. Stop what uses it, or choose another with --port: the hall takes four in a row, here ${port} to ${port + 3}.`
    if (code === 'EACCES')
      return `Port ${number} may not be used by this user. Choose one above 1023 with --port.`
    if (code) return `This machine does not have the address given with --host (${host}).`
  }
  return null
}

/**
 * The code of the error that listening there gives, or null.
 * @param {number} port @param {string} host
 * @returns {Promise<string | null>}
 */
function listenError(port, host) {
  return new Promise(resolve => {
    const server = net.createServer()
    server.once('error', error => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}
