/** What an officer may send. */
import { z } from 'zod'
import { ServiceLetter } from '../hall/config.ts'
import { ESCALATE } from './case-commands.ts'
import { command, resync } from './command.ts'
import { atBooth, booth, boothPath, reason, ticketId } from './command-fields.ts'
import { CHANGE, COPY, ISSUE, NOTIFY, RETURN } from './desk-commands.ts'
import { BoothView, TicketView } from './views.ts'

const by = ['officer', 'supervisor'] as const

const ofBooth = (action: string, says: string) =>
  command({ by, says, fields: booth, value: BoothView, http: boothPath(action), example: { booth: 3 } })
const ofTicket = (action: string, says: string) =>
  command({ by, says, fields: atBooth, value: TicketView, http: boothPath(action), example: { booth: 3 } })

const named = z.string().min(1).max(120)

/** `list`: of the set-up, from which the reason is. */
const leave = (action: string, says: string, list: string) =>
  command({
    by,
    says: `${says} Where the set-up has \`${list}\`, \`reason\` is the name of one of them, in either language.`,
    fields: { ...booth, reason: named.optional() },
    value: BoothView,
    http: boothPath(action),
    example: { booth: 3 },
  })

export const BOOTH = {
  ...resync(by),
  'ticket:issue': ISSUE,
  'ticket:copy': COPY,
  'ticket:change': CHANGE,
  'ticket:return': RETURN,
  'ticket:notify': NOTIFY,
  'booth:open': ofBooth('open', 'Open a booth, or open it again after a pause.'),
  'booth:pause': leave('pause', 'Call nobody for a while.', 'pauseReasons'),
  'booth:close': leave('close', 'Leave the booth.', 'closeReasons'),
  'booth:next': command({
    by,
    says: 'Call the next visitor; the server chooses. `null` where nobody waits for this booth.',
    fields: booth,
    value: TicketView.nullable(),
    http: boothPath('next'),
    example: { booth: 3 },
  }),
  'ticket:recall': ofTicket('recall', 'Call the same visitor again.'),
  'ticket:serve': ofTicket('serve', 'The visitor has come: the service begins.'),
  'ticket:finish': command({
    by,
    says: 'The matter is done; who came for several services goes on to the next. Where the set-up of its service asks for it, `matter` and `outcome` say what was done: the name of one of its `matters` and `outcomes`, in either language.',
    fields: { ...atBooth, matter: named.optional(), outcome: named.optional() },
    value: TicketView,
    http: boothPath('finish'),
    example: { booth: 3 },
  }),
  'ticket:escalate': ESCALATE,
  'ticket:no-show': ofTicket('no-show', 'The visitor did not come.'),
  'ticket:transfer': command({
    by,
    says: 'Send the visitor to another service; number and time of issue stay. Who was served is promised anew for it.',
    fields: { ...atBooth, service: ServiceLetter },
    value: TicketView,
    http: boothPath('transfer'),
    example: { booth: 3, service: 'B' },
  }),
  'ticket:drop-further': command({
    by,
    says: 'The visitor needs no more than the service of now: what was to come afterwards is dropped, with the reason on record.',
    fields: { ...atBooth, reason },
    value: TicketView,
    http: boothPath('drop-further'),
    example: { booth: 3, reason: 'The second matter needs a paper that is at home.' },
  }),
  'ticket:park': ofTicket('park', 'Set the visitor aside: a form to fill in, a copy to make.'),
  'booth:panic': ofBooth(
    'panic',
    'The booth calls for help: silent there, loud at supervisors and the desks beside it, on no screen of visitors. Held again, it is the same call.',
  ),
  'panic:take': ofBooth('panic/take', 'Somebody else takes the call for help up: the first is who takes it.'),
  'panic:end': command({
    by,
    says: 'The call for help is over: by whoever took it up, or a supervisor, with a word on what it was.',
    fields: { ...booth, word: reason },
    value: BoothView,
    http: boothPath('panic/end'),
    example: { booth: 3, word: 'A quarrel, settled. Security was there.' },
  }),
  'booth:undo': command({
    by,
    says: 'Take the last action of the booth back (finish, no-show, transfer, park), within ten seconds and where nothing has followed.',
    fields: atBooth,
    value: TicketView,
    http: boothPath('undo'),
    example: { booth: 3 },
  }),
  'ticket:resume': command({
    by,
    says: 'Take a parked visitor up again.',
    fields: { ...booth, ticketId },
    value: TicketView,
    http: boothPath('resume'),
    example: { booth: 3, ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c' },
  }),
}
