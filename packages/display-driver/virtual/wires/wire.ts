/** The virtual end of a cable: bytes come in, and it can be pulled out and put in again under the same name. */
export type VirtualWire = {
  /** What a display URL begins with: `tcp://127.0.0.1:40123` or `serial:/tmp/…/tty`. */
  readonly name: string
  pull(): Promise<void>
  plug(): Promise<void>
  close(): Promise<void>
}

export type OnBytes = (bytes: Uint8Array) => void
