/** The part of escpos 2.5.2 that the composer may use; the package ships no types. */
declare module 'escpos/printer.js' {
  import type EscposImage from 'escpos/image.js'

  type Adapter = {
    write(bytes: Uint8Array, done?: () => void): void
  }
  class EscposPrinter {
    constructor(adapter: Adapter)
    hardware(command: 'init'): this
    align(side: 'lt' | 'ct' | 'rt'): this
    text(content: string, encoding: string): this
    print(content: Uint8Array): this
    raster(image: EscposImage, mode: 'normal' | 'dwdh'): this
    flush(): this
  }
  export default EscposPrinter
}
declare module 'escpos/image.js' {
  class EscposImage {
    constructor(pixels: { data: Uint8Array; shape: [width: number, height: number, colours: number] })
  }
  export default EscposImage
}
