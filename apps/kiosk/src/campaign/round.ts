/**
 * One visitor and one fault at a random moment. The visitor does what the screen says: presses, asks for the ticket
 * again where it may, and goes. Then the kiosk's disk, the paper and the server must tell the same story.
 */
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openFileJournal } from '@antrean/printer-driver'
import { contradictions, countPaper, type Random, textsWith } from '@antrean/printer-driver/campaign'
import { readPresses } from '../agent/press-journal.ts'
import { reportsDue, type Visit } from '../agent/visit.ts'
import { until } from '../testing/until.ts'
import type { HallFault, Parts } from './faults.ts'

/** A folder is the kiosk's own. */
export type Place = Parts & { folder: string }
export type RoundReport = { fault: string; path: string; tickets: number }

/** More than a ticket and the questions around it: some faults strike when it is over. */
const MOST_BYTES = 420
const MOST_MS = 900
const LASTING_MS = [20, 150, 700, 2500]
const SERVICES = ['A', 'B', 'C', 'D']

export async function playRound(place: Place, fault: HallFault, random: Random): Promise<RoundReport> {
  const { kiosk } = place
  await until('the first screen of a kiosk that can print', () => isFree(place), 60_000)
  const service = random.pick(SERVICES)
  const before = await place.server.issued(service)
  const pressId = crypto.randomUUID()
  const lastingMs = Math.max(fault.leastMs ?? 0, random.pick(LASTING_MS))
  const mended = strike(place, fault, random, lastingMs)
  await kiosk.call('press', { pressId, service, priorityReason: null, language: 'id' })
  const { stages, seen } = await visit(place, pressId, mended)
  await mended
  await until('server and printer to be well again', () => isWell(place), 60_000)
  const last = await until('every report to be given', () => settled(place, pressId, seen), 60_000)
  const tickets = await agree(place, last.visit, (await place.server.issued(service)) - before)
  return { fault: fault.name, path: stages.join(' → '), tickets }
}

const isWell = ({ kiosk }: Parts): boolean => {
  const state = kiosk.state()
  return state?.link === 'live' && state.printer.canPrint
}
const isFree = (parts: Parts): boolean => isWell(parts) && parts.kiosk.state()!.press.stage === 'idle'

/** At a byte on the wire to the printer, or at a moment after the press; resolves when it is over. */
function strike(place: Place, fault: HallFault, random: Random, lastingMs: number): Promise<void> {
  const moment = Promise.withResolvers<void>()
  if (random.below(2) === 0) place.virtual.control.atByte(random.below(MOST_BYTES), moment.resolve)
  else setTimeout(moment.resolve, random.below(MOST_MS))
  return moment.promise.then(async () => {
    const mend = fault.strike(place, random)
    await wait(lastingMs)
    await mend()
  })
}

/** The visitor before the screen, until there is nothing more to wait for: what he saw, and where it stood at the end. */
async function visit(place: Place, pressId: string, mended: Promise<void>) {
  const { kiosk } = place
  const stages: string[] = []
  let seen: Visit | null = null
  let isMended = false
  mended.finally(() => {
    isMended = true
  })
  const look = async (): Promise<boolean> => {
    const state = kiosk.state()
    if (!state) return false
    const { press } = state
    if (press.stage === 'idle' || press.pressId !== pressId) {
      // Turned away before the press was taken, or killed before it was on disk.
      return isMended && isWell(place)
    }
    if (press.stage !== stages.at(-1)) stages.push(press.stage)
    if (press.stage === 'issuing' || press.stage === 'printing' || press.stage === 'unanswered') return false
    const isInDoubt = press.stage === 'uncertain' || press.stage === 'not-printed'
    if (isInDoubt && press.canReprint) {
      await kiosk.call('reprint', { pressId })
      return false
    }
    // Two reprints have failed too, or the fault still lasts.
    if (isInDoubt && !(isMended && isWell(place))) return false
    seen = onDisk(place, pressId)
    const left = await kiosk.call('leave', { pressId })
    return left?.ok === true
  }
  await until(`the end of the visit (${place.folder})`, look, 90_000).catch(error => {
    throw new Error(`${error.message}: ${JSON.stringify([stages, kiosk.state()])}`)
  })
  return { stages: stages.length > 0 ? stages : ['turned away'], seen: seen as Visit | null }
}

const onDisk = ({ folder }: Place, pressId: string): Visit | null => readPresses(folder).get(pressId) ?? null

/**
 * The visit once nothing is left to be told; a press that was never taken is null. One that is over is taken off the disk
 * by the next start, so what was seen of it counts.
 */
function settled(place: Place, pressId: string, seen: Visit | null): { visit: Visit | null } | null {
  const visit = onDisk(place, pressId)
  if (visit && reportsDue(visit).length > 0) return null
  return { visit: visit ?? seen }
}

/** @returns how many tickets the press made: one, or none */
async function agree(place: Place, visit: Visit | null, issued: number): Promise<number> {
  const { server, virtual, folder } = place
  const claim = (isTrue: boolean, what: string, ...facts: unknown[]): void => {
    if (!isTrue) throw new Error(`${what}\n${JSON.stringify([visit, issued, ...facts], null, 1)}`)
  }
  claim(issued === (visit?.ticket ? 1 : 0), 'the server issued another number of tickets than the kiosk got')
  if (!visit?.ticket) return 0
  const ticket = await server.ticket(visit.ticket.id)
  const paper = countPaper(virtual.tickets(), ticket.number)
  const attempts = await attemptsOf(folder, visit.pressId)
  const known = visit.papers.at(-1)?.known?.outcome
  const facts = [ticket, paper, attempts, textsWith(virtual.tickets(), ticket.number)]
  claim(ticket.number === visit.ticket.number, 'the server has another number', facts)
  claim(ticket.paper === known, 'the server believes something else of the paper than the kiosk', facts)
  for (const what of contradictions(paper, attempts)) claim(false, what, facts)
  const whole = paper.originals + paper.copies
  if (ticket.paper === 'printed') claim(whole >= 1, 'the server says printed, and there is no paper', facts)
  if (ticket.paper === 'not-printed' && attempts.every(({ partial }) => !partial))
    claim(whole === 0, 'the server says not printed, and there is paper', facts)
  return 1
}

/** What the driver has on disk, read beside the driver. */
async function attemptsOf(folder: string, pressId: string) {
  const copy = path.join(folder, '../paper-copy.jsonl')
  copyFileSync(path.join(folder, 'paper.jsonl'), copy)
  const journal = await openFileJournal(copy)
  const attempts = journal.attemptsOf(pressId)
  await journal.close()
  return attempts
}
