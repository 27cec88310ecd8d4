/** What reports know of a message: nothing of whom it is for, and nothing of what it says. */
import type { Message } from '../messages/message-state.ts'

/** `date`: the hall's, on which it was asked for, YYYY-MM-DD. `closed`: channels that refused it. Instants in epoch ms. */
export type MessageFacts = Pick<
  Message,
  'template' | 'channel' | 'stage' | 'closed' | 'queuedAt' | 'confirmedAt'
> & { date: string }
