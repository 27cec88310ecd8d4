/** One job through a queue, until the queue says what became of it or it was taken back. */
import type { JobLook, PrintQueue } from './print-queue.ts'

export type Carried =
  /** All of it was handed over by the queue. */
  | { readonly kind: 'over' }
  /** Surely no byte of it went out. */
  | { readonly kind: 'not-begun'; readonly why: string }
  /** Some of it may have gone out, and no more will. */
  | { readonly kind: 'begun'; readonly why: string }
  /** Nobody knows whether it will still go out. */
  | { readonly kind: 'left-behind'; readonly why: string; readonly job: number | undefined }

export type Parcel = {
  readonly document: Uint8Array
  readonly title: string
  /** From then on it is taken back. */
  readonly withinMs: number
}

/** So many looks it has to let go of a job that it shall drop: CUPS kills a backend that hangs within three seconds. */
const LOOKS_TO_DROP = 15
/** The queue drops it by itself when the kiosk has been switched off meanwhile. */
const SPARE_SECONDS = 2

/** `isHurried`: the kiosk stops, and it is taken back now. */
export async function carry(
  queue: PrintQueue,
  { document, title, withinMs }: Parcel,
  isHurried: () => boolean = () => false,
): Promise<Carried> {
  const end = performance.now() + withinMs
  const sent = await queue.submit(document, title, Math.ceil(withinMs / 1000) + SPARE_SECONDS)
  if (sent.kind === 'refused') return { kind: 'not-begun', why: sent.why }
  if (sent.kind === 'unsure') return { kind: 'left-behind', why: sent.why, job: undefined }
  const { job } = sent
  const isUp = (): boolean => performance.now() >= end || isHurried()
  const look = await follow(queue, job, isUp)
  if (isOver(look)) return judge(queue, look, false)
  await queue.cancel(job)
  const patience = performance.now() + LOOKS_TO_DROP * queue.askEvery.job
  const last = await follow(queue, job, () => performance.now() >= patience)
  if (isOver(last)) return judge(queue, last, true)
  return {
    kind: 'left-behind',
    why: `The queue ${queue.name} does not let go of a ticket: look what it holds, lpstat -o ${queue.name}.`,
    job,
  }
}

type Ended = Extract<JobLook, { kind: 'over' | 'dropped' | 'gone' }>
export const isOver = (look: JobLook): look is Ended =>
  look.kind === 'over' || look.kind === 'dropped' || look.kind === 'gone'

async function follow(queue: PrintQueue, job: number, isUp: () => boolean): Promise<JobLook> {
  for (;;) {
    const look = await queue.job(job)
    if (isOver(look) || isUp()) return look
    await new Promise(resolve => setTimeout(resolve, queue.askEvery.job))
  }
}

function judge({ name }: PrintQueue, look: Ended, isTakenBack: boolean): Carried {
  if (look.kind === 'over' || (look.kind === 'gone' && !isTakenBack)) return { kind: 'over' }
  const who = isTakenBack ? 'was taken back when its time was over' : 'was dropped there'
  return look.kind === 'gone' || look.begun
    ? {
        kind: 'begun',
        why: `The queue ${name} did not get it to the printer, and it ${who}: is the printer switched on?`,
      }
    : { kind: 'not-begun', why: `It waited in the queue ${name} and ${who}, before a byte of it went out.` }
}
