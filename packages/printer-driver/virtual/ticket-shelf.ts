import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { VirtualPrinter, VirtualTicket } from './start.ts'

/** A ticket as the page and `tickets.json` show it. */
const shelvedSchema = z.object({
  number: z.number().int(),
  at: z.string(),
  text: z.array(z.string()),
  qr: z.array(z.string()),
  isCut: z.boolean(),
  widthMm: z.number(),
  heightMm: z.number(),
  png: z.string(),
})
export type ShelvedTicket = z.infer<typeof shelvedSchema>

export interface TicketShelf {
  /** Newest first. */
  list(): readonly ShelvedTicket[]
  picture(number: number): Promise<Buffer | undefined>
  onTicket(listener: (ticket: ShelvedTicket) => void): () => void
  close(): Promise<void>
}

const kept = 200

/** Keeps what came out of the printer, in memory or in a folder that survives a restart. */
export async function keepTickets(printer: VirtualPrinter, folder?: string): Promise<TicketShelf> {
  const listeners = new Set<(ticket: ShelvedTicket) => void>()
  const pictures = new Map<number, Buffer>()
  let tickets = folder === undefined ? [] : await readShelf(folder)
  const offset = tickets[0]?.number ?? 0
  let writing: Promise<unknown> = Promise.resolve()

  const forget = printer.onTicket(ticket => {
    const shelved = shelve(ticket, ticket.number + offset)
    const picture = ticket.png()
    pictures.set(shelved.number, picture)
    pictures.delete(shelved.number - kept)
    tickets = [shelved, ...tickets].slice(0, kept)
    if (folder !== undefined) writing = writing.then(() => write(folder, shelved, picture)).catch(complain)
    for (const listener of listeners) listener(shelved)
  })

  return {
    list: () => tickets,
    picture: async number =>
      pictures.get(number) ??
      (folder === undefined
        ? undefined
        : await readFile(join(folder, `${number}.png`)).catch(() => undefined)),
    onTicket(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      forget()
      await writing
    },
  }
}

function shelve(ticket: VirtualTicket, number: number): ShelvedTicket {
  const { text, qr, isCut, widthMm, heightMm } = ticket
  const png = `/tickets/${number}.png`
  return { number, at: ticket.at.toISOString(), text: [...text], qr: [...qr], isCut, widthMm, heightMm, png }
}

async function readShelf(folder: string): Promise<ShelvedTicket[]> {
  await mkdir(folder, { recursive: true })
  const names = (await readdir(folder)).filter(name => /^\d+\.json$/.test(name))
  const newest = names
    .sort((one, other) => Number.parseInt(other, 10) - Number.parseInt(one, 10))
    .slice(0, kept)
  const read = await Promise.all(newest.map(async name => readTicket(join(folder, name))))
  return read.filter(ticket => ticket !== undefined)
}

/** A file that a crash left half written is no ticket. */
async function readTicket(path: string): Promise<ShelvedTicket | undefined> {
  try {
    return shelvedSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

async function write(folder: string, ticket: ShelvedTicket, picture: Buffer): Promise<void> {
  await writeFile(join(folder, `${ticket.number}.png`), picture)
  await writeFile(join(folder, `${ticket.number}.json`), JSON.stringify(ticket))
}

function complain(error: Error): void {
  process.stderr.write(`a ticket's picture cannot be kept: ${error.message}\n`)
}
