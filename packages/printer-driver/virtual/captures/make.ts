/**
 * Makes the captures of this folder anew: the same receipt as other programs send it. Run where their libraries are:
 *
 *   npm install --no-save --prefix /tmp/hosts receiptline@4 receiptio@2 node-thermal-printer@4 \
 *     @point-of-sale/receipt-printer-encoder@4
 *   node packages/printer-driver/virtual/captures/make.ts /tmp/hosts
 *   python3 -m pip install python-escpos     (or Debian's, where it is; left out where neither is)
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { startVirtualPrinter } from '../start.ts'

const hosts = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'))
const QR = 'http://192.168.1.10:8080/t/Zk3vQ9xM2pLr'
const markdown = `^^^A012

Loket 3 | 09.17
-
Pengesahan peraturan | 1
"Dipanggil" | _lambat_
{code:4006381333931;option:ean,hri}
{code:A012;option:code128,2,72,hri}
{code:${QR};option:qrcode,4,m}
=
`

const made: Record<string, () => Promise<Uint8Array>> = {
  async receiptline() {
    const { transform } = hosts('receiptline')
    return Buffer.from(transform(markdown, { command: 'escpos', cpl: 48, encoding: 'cp437' }), 'latin1')
  },
  /** It asks the printer how it is, sends, and asks again: it has to be given one that answers. */
  async receiptio() {
    const printer = await startVirtualPrinter({ profile: 'tm-m30' })
    const sent: Buffer[] = []
    const proxy = createServer(host => {
      const device = connect(Number(new URL(printer.url).port), '127.0.0.1')
      host.on('data', bytes => sent.push(bytes)).pipe(device)
      device.pipe(host)
      for (const end of [host, device]) end.on('error', () => {})
    }).listen(9100, '127.0.0.1')
    const said = await hosts('receiptio').print(markdown, '-d 127.0.0.1 -p escpos -c 48 -l cp437')
    proxy.close()
    await printer.close()
    if (said !== 'success') throw new Error(`receiptio says ${said}`)
    return Buffer.concat(sent)
  },
  async 'node-thermal-printer'() {
    const { ThermalPrinter, PrinterTypes } = hosts('node-thermal-printer')
    const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: 'tcp://127.0.0.1:9100' })
    printer.alignCenter()
    printer.setTextSize(3, 3)
    printer.println('A012')
    printer.setTextNormal()
    printer.invert(true)
    printer.println('Pengesahan peraturan')
    printer.invert(false)
    printer.table(['Loket 3', '09.17'])
    printer.code128('A012')
    printer.printBarcode('4006381333931', 67, { hriPos: 2, hriFont: 0, width: 3, height: 80 })
    await printer.pdf417('Loket 3', { rowHeight: 3, width: 3, correction: 1, truncated: false, columns: 2 })
    printer.newLine()
    await printer.printQR(QR, { cellSize: 4, correction: 'M', model: 2 })
    printer.cut()
    return printer.getBuffer()
  },
  async 'receipt-printer-encoder'() {
    const { default: Encoder } = await import(hosts.resolve('@point-of-sale/receipt-printer-encoder'))
    const image = { width: 64, height: 48, data: new Uint8ClampedArray(64 * 48 * 4) }
    for (let at = 0; at < 64 * 48; at++)
      image.data
        .fill(((at >> 3) + (at >> 9)) % 2 ? 255 : 0, at * 4, at * 4 + 3)
        .fill(255, at * 4 + 3, at * 4 + 4)
    return new Encoder({ printerModel: 'epson-tm-t88vi', columns: 42 })
      .initialize()
      .codepage('windows1252')
      .align('center')
      .size(3, 3)
      .line('A012')
      .size(1, 1)
      .line('Pengesahan peraturan')
      .image(image, 64, 48, 'threshold')
      .barcode('4006381333931', 'ean13', { height: 60, text: true })
      .barcode('A012', 'code128', { height: 60, text: true })
      .pdf417('Loket 3', { width: 3, height: 3, columns: 2, errorlevel: 1 })
      .qrcode(QR, { model: 2, size: 4, errorlevel: 'm' })
      .cut()
      .encode()
  },
  async 'python-escpos'() {
    const program = join(import.meta.dirname, 'python_escpos.py')
    const ran = spawnSync('python3', [program], { maxBuffer: 1e7 })
    if (ran.status !== 0) throw new Error('python-escpos is not here')
    return ran.stdout
  },
}

const versionOf = (name: string): string => {
  try {
    const scoped = name === 'receipt-printer-encoder' ? `@point-of-sale/${name}` : name
    const path = join(hosts.resolve.paths(scoped)![0]!, scoped, 'package.json')
    return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
  } catch {
    return ''
  }
}

for (const [name, make] of Object.entries(made)) {
  try {
    writeFileSync(join(import.meta.dirname, `${name}.bin`), await make())
    process.stdout.write(`${name} ${versionOf(name)}\n`)
  } catch (error) {
    process.stdout.write(`${name}: left out, ${(error as Error).message}\n`)
  }
}
