/** What a signed-in person works with: a link for each namespace that the role may use, and an outbox on each. */
import { connectHall, type HallLink } from '@antrean/hall-client'
import {
  type BOOTH,
  type CommandName,
  NAMESPACES,
  type Session,
  sendersTo,
} from '@antrean/queue-core/contract'
import { keepCommand } from '../shell/kept-command.ts'
import type { DeskNamespace } from '../shell/order.ts'
import { type Outbox, openOutbox } from '../shell/outbox.ts'
import { sendOverHttp } from '../shell/send-over-http.ts'

export type DeskLink<N extends DeskNamespace> = { link: HallLink<N>; outbox: Outbox<N> }
export type Shift = {
  session: Session
  booth: DeskLink<'/booth'> | null
  staff: DeskLink<'/staff'> | null
  /** For work on cases, which needs no link. */
  cases: Outbox<'/staff'>
  end: () => void
}

/** `onEnded`: the server does not accept the session any more; what is pending waits for the next one. */
export function beginShift(session: Session, onEnded: () => void, url = location.origin): Shift {
  /** `as`: another name for an outbox beside that of the namespace. */
  function keep(namespace: DeskNamespace, as: string = namespace) {
    const commands: Record<string, (typeof BOOTH)[keyof typeof BOOTH]> = NAMESPACES[namespace] as never
    return keepCommand(
      sessionStorage,
      session.name,
      as,
      ({ event, payload, commandId }) =>
        commands[event]?.payload.safeParse({ commandId, ...payload }).success === true,
    )
  }

  function open<N extends DeskNamespace>(namespace: N): DeskLink<N> | null {
    if (!sendersTo(namespace).includes(session.role)) return null
    const link = connectHall({ url, namespace, token: session.token })
    const outbox = openOutbox<N>({
      send: (event, payload, options) => link.send(event as CommandName<N>, payload as never, options),
      keeping: keep(namespace),
      onSessionEnded: onEnded,
    })
    link.subscribe(() => link.state().status === 'refused' && onEnded())
    return { link, outbox }
  }

  const deskLinks = { booth: open('/booth'), staff: session.role === 'officer' ? null : open('/staff') }
  const cases = openOutbox<'/staff'>({
    send: sendOverHttp({ token: session.token }),
    keeping: keep('/staff', 'cases'),
    onSessionEnded: onEnded,
  })
  return {
    session,
    ...deskLinks,
    cases,
    end: () => {
      cases.close()
      for (const deskLink of [deskLinks.booth, deskLinks.staff]) {
        deskLink?.outbox.close()
        deskLink?.link.close()
      }
    },
  }
}
