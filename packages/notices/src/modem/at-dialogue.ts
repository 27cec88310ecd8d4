import { SerialPort } from 'serialport'
import { createAtReader } from './at-reader.ts'

export type AtAnswer =
  | { readonly kind: 'ok'; readonly lines: readonly string[] }
  | { readonly kind: 'prompt' }
  | { readonly kind: 'error'; readonly error: string }
  /** No answer in time, the modem began anew, the cable went away, or somebody gave up. */
  | { readonly kind: 'silence'; readonly detail: string }

export type AtDialogue = {
  /** One command, and its answer. One at a time. */
  ask(command: string, patienceMs: number, signal?: AbortSignal): Promise<AtAnswer>
  /** Bytes that no answer belongs to. */
  write(bytes: string): void
  close(): void
}

export type Told = { kind: 'stored' } | { kind: 'pdu'; hex: string }

/** @throws an Error with a sentence where the port cannot be opened. */
export async function openDialogue(
  { path, baudRate }: { path: string; baudRate: number },
  told: (what: Told) => void,
  lost: (detail: string) => void,
): Promise<AtDialogue> {
  let waiting: { lines: string[]; asked: string; end(answer: AtAnswer): void } | null = null
  let gone: string | undefined
  const port = new SerialPort({ path, baudRate, autoOpen: false })
  const read = createAtReader({
    line: took,
    prompt: () => waiting?.end({ kind: 'prompt' }),
    told,
    reset: () => lose('The modem began anew.'),
  })
  port.on('data', read)
  port.on('error', error => lose(error.message))
  port.on('close', () => lose(`${path} went away. Is the modem still plugged in?`))
  await new Promise<void>((resolve, reject) =>
    port.open(error => (error ? reject(new Error(`${path}: ${error.message}`)) : resolve())),
  )
  return {
    ask(command, patienceMs, signal) {
      if (gone !== undefined) return Promise.resolve({ kind: 'silence', detail: gone })
      return new Promise(resolve => {
        const timer = setTimeout(() => end(silence(`No answer in ${patienceMs / 1000} s.`)), patienceMs)
        const giveUp = () => end(silence('Given up.'))
        signal?.addEventListener('abort', giveUp, { once: true })
        waiting = { lines: [], asked: command.slice(0, -1), end }
        port.write(Buffer.from(command, 'latin1'))

        function end(answer: AtAnswer): void {
          waiting = null
          clearTimeout(timer)
          signal?.removeEventListener('abort', giveUp)
          resolve(answer)
        }
      })
    },
    write: bytes => void (gone === undefined && port.write(Buffer.from(bytes, 'latin1'))),
    close: () => lose('Closed.'),
  }

  function took(line: string): void {
    if (!waiting || line === waiting.asked) return
    if (line === 'OK') waiting.end({ kind: 'ok', lines: waiting.lines })
    else if (/^(ERROR|\+CM[SE] ERROR:.*)$/.test(line)) waiting.end({ kind: 'error', error: line })
    else waiting.lines.push(line)
  }

  function lose(detail: string): void {
    if (gone !== undefined) return
    gone = detail
    waiting?.end(silence(detail))
    if (port.isOpen) port.close(() => {})
    lost(detail)
  }
}

const silence = (detail: string): AtAnswer => ({ kind: 'silence', detail })
