/**
 * What a modem says, line by line, however its bytes come.
 *
 *   bytes ──▶ lines ──▶ `line`                          OK, +CMGS: 17, +CMS ERROR: 38, an echo, …
 *                  └──▶ `told`  of nobody's asking      +CMTI: "SM",3   +CDS: 26 ⏎ 0006…   +CMT: ,23 ⏎ 0791…
 *         └──────▶ `prompt`                             "> ", which no line end follows
 *                  └──▶ `reset`                         RDY and its like: the modem has begun anew
 */
export type AtEvents = {
  line(line: string): void
  prompt(): void
  told(what: { kind: 'stored' } | { kind: 'pdu'; hex: string }): void
  reset(): void
}

const BEGUN_ANEW = /^(RDY|START|\^SYSSTART|MODEM:STARTUP|\+CFUN: 1)$/
const LONGEST = 4096

export function createAtReader(on: AtEvents): (chunk: Uint8Array) => void {
  let rest = ''
  let pduFollows = false
  return chunk => {
    rest = (rest + Buffer.from(chunk).toString('latin1')).slice(-LONGEST)
    for (;;) {
      const end = rest.search(/[\r\n]/)
      if (end < 0) break
      const line = rest.slice(0, end).replaceAll('\0', '').trim()
      rest = rest.slice(end + 1)
      if (line) took(line)
    }
    if (/^\0*> ?$/.test(rest)) {
      rest = ''
      on.prompt()
    }
  }

  function took(line: string) {
    // The blank of a prompt that came in two pieces, or a prompt that a line end followed.
    if (line === '>') return on.prompt()
    if (pduFollows) {
      pduFollows = false
      if (/^[0-9A-F]+$/i.test(line)) return on.told({ kind: 'pdu', hex: line })
    }
    if (/^\+(CMT|CDS):/.test(line)) pduFollows = true
    else if (/^\+(CMTI|CDSI):/.test(line)) on.told({ kind: 'stored' })
    else if (BEGUN_ANEW.test(line)) on.reset()
    else on.line(line)
  }
}
