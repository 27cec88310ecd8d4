/**
 * The orderly end of a program: at the first SIGINT or SIGTERM it stops what runs, and ends. What fails in that is a line in the log and
 * the number 1: whoever started the program (systemd, a script) is told that its end was not an orderly one.
 * @param {() => unknown} stop
 * @param {{ info: (facts: object, sentence: string) => void, fatal: (facts: object, sentence: string) => void, flush: (written: () => void) => void }} log
 * @param {string} name of what stops, as it begins a sentence: `The hall`
 * @returns {void}
 */
export function endOnSignal(stop, log, name) {
  let stopping = false
  const end = async (/** @type {string} */ signal) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, `${name} stops.`)
    let code = 0
    try {
      await stop()
    } catch (error) {
      code = 1
      log.fatal({ err: error }, `${name} could not stop in order.`)
    }
    log.flush(() => process.exit(code))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
