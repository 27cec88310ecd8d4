/** What is sent of a form on a ticket's language and priority: what differs from the ticket, and nothing else. */
import type { BOOTH, TicketView } from '@antrean/queue-core/contract'
import { PriorityReasonWire } from '@antrean/queue-core/contract'
import type { z } from 'zod'

/** In the list of reasons, that there is none. */
export const NORMAL = 'normal'
/** As the contract asks. */
const WHY_MIN = 3

type Change = Omit<z.input<(typeof BOOTH)['ticket:change']['payload']>, 'commandId' | 'ticketId'>
type Had = Pick<TicketView, 'language' | 'priority' | 'priorityReason'>

/** `priority`: a reason of the list, `normal`, or '' for a priority without one. Null where nothing differs; `why` where it is needed. */
export function changeOf(
  had: Had,
  { priority, language, why }: { priority: string; language: string; why: string },
): Change | 'why' | null {
  const spoken = language === had.language ? {} : { language }
  const reason = PriorityReasonWire.safeParse(priority)
  if (reason.success && reason.data !== had.priorityReason)
    return { ...spoken, priority: 'priority', priorityReason: reason.data }
  if (priority === NORMAL && had.priority === 'priority')
    return why.length < WHY_MIN ? 'why' : { ...spoken, priority: 'normal', why }
  return 'language' in spoken ? spoken : null
}
