/** The part of smpp 0.5.1 that is used; the package ships no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server, Socket } from 'node:net'
  import type { ConnectionOptions } from 'node:tls'

  type ShortMessage = { message: string | Buffer; udh?: Buffer[] }
  export type Pdu = {
    readonly command: string
    readonly command_status: number
    readonly message_id?: string
    readonly system_id?: string
    readonly password?: string
    readonly source_addr: string
    readonly source_addr_ton: number
    readonly destination_addr: string
    readonly esm_class: number
    readonly data_coding: number
    readonly registered_delivery: number
    readonly short_message: ShortMessage
    readonly message_payload?: ShortMessage
    readonly receipted_message_id?: string
    readonly message_state?: number
    response(options?: object): Pdu
  }
  type Command = (fields: object, answered?: (answer: Pdu) => void) => boolean

  export type Session = EventEmitter & {
    readonly socket: Socket
    readonly bind_transceiver: Command
    readonly submit_sm: Command
    readonly deliver_sm: Command
    readonly enquire_link: Command
    send(pdu: Pdu): boolean
    close(): void
    destroy(): void
  }
  const smpp: {
    connect(
      options: ConnectionOptions & { host: string; port: number; tls: boolean },
      listener: () => void,
    ): Session
    createServer(listener: (session: Session) => void): Server
  }
  export default smpp
}
