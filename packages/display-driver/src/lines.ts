import { DisplayUrlError, type Endpoint } from './display-url.ts'
import { type Line, openLine } from './line.ts'

/** The open wires of a process, so that several panels on one RS-485 line share it. */
export type Lines = { open(endpoint: Endpoint): Line }

export function createLines(): Lines {
  const lines = new Map<string, Line>()
  return {
    open(endpoint) {
      const line = lines.get(endpoint.id)
      if (line) {
        refuseOtherSettings(line.endpoint, endpoint)
        return line
      }
      const opened = openLine(endpoint, () => lines.delete(endpoint.id))
      lines.set(endpoint.id, opened)
      return opened
    },
  }
}

function refuseOtherSettings(first: Endpoint, second: Endpoint): void {
  const [a, b] = [first, second].map(
    ({ settings: s }) => `${s.baudRate} ${s.dataBits}${s.parity[0]}${s.stopBits}`,
  )
  if (a === b) return
  throw new DisplayUrlError(
    `Two displays share ${first.id}, one with ${a} and one with ${b}. Give both URLs the same baudRate, dataBits, parity and stopBits.`,
  )
}
