import path from 'node:path'
import type { Options } from './options.mjs'
import type { Programs } from './programs.ts'

type PrinterReady = { printer: string; paper: string }
type KioskReady = { kiosk: string }

export function openVirtualPrinter({ open }: Programs, options: Options, httpPort: string) {
  const args = (tcp: string, http: string) => [
    ...['--tcp', tcp, '--http', http, '--data', path.join(options.data, 'paper')],
  ]
  return open<PrinterReady>(
    'The virtual printer',
    'packages/printer-driver/virtual/main.ts',
    args('0', httpPort),
    ready => args(new URL(ready.printer).port, new URL(ready.paper).port),
  )
}

export function openKiosk(
  { open }: Programs,
  options: Options,
  at: { server: string; tokenFile: string; printer: string; port: string; isReference: boolean },
) {
  const args = (port: string) => [
    ...['--server', at.server, '--token-file', at.tokenFile, '--printer', at.printer],
    // The mark is the reference hall's own; another hall prints without one.
    ...(at.isReference ? ['--logo', path.join(import.meta.dirname, 'hall-mark.png')] : []),
    ...['--data', path.join(options.data, 'kiosk'), '--port', port, '--json'],
  ]
  return open<KioskReady>('The kiosk', 'apps/kiosk/src/agent/main.ts', args(at.port), ready =>
    args(new URL(ready.kiosk).port),
  )
}
