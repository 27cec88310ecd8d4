/** What carries bytes between a host and the engine: a socket, or a pseudo-terminal. */
export type VirtualLine = {
  /** What the driver opens. */
  readonly url: string
  send(bytes: Uint8Array): void
  /** The buffer is full: hold the host back in the way of this line. */
  hold(full: boolean): void
  /** The printer's power: a socket refuses, a serial line is silent. */
  power(on: boolean): void
  /** Silence on the line while both ends believe in it, as when an RS-232 or network cable is pulled. */
  silence(on: boolean): void
  /** The line itself vanishes and comes back, as when a USB cable is pulled. */
  unplug(): Promise<void>
  plug(): Promise<void>
  close(): Promise<void>
}

export type Receive = (bytes: Uint8Array) => void

const ignore = (): void => {}
const nothing = async (): Promise<void> => {}
/** For a printer whose answers nobody wants. */
export const lineToNobody: VirtualLine = {
  ...{ url: '', send: ignore, hold: ignore, power: ignore, silence: ignore },
  ...{ unplug: nothing, plug: nothing, close: nothing },
}
