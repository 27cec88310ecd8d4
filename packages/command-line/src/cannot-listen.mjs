/**
 * Why a program cannot listen where `--host` and `--port` say, in a sentence; null where the error is about something else.
 * @param {unknown} error
 * @param {string} [option] the one that chooses the port
 * @returns {string | null}
 */
export function cannotListen(error, option = '--port') {
  const {
    code = '',
    syscall,
    port,
    address,
    hostname,
  } = /** @type {Record<string, string | undefined>} */ (error)
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another with ${option}, or stop what uses it.`
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be used by this user. Choose one above 1023 with ${option}.`
  if (code === 'EADDRNOTAVAIL' || syscall === 'getaddrinfo')
    return `This machine does not have the address given with --host (${hostname ?? address}).`
  return null
}
