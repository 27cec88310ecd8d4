import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
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

export type TicketShelf = {
  /** Newest first. */
  list(): readonly ShelvedTicket[]
  picture(number: number): Promise<Buffer | undefined>
  onTicket(listener: (ticket: ShelvedTicket) => void): () => void
  close(): Promise<void>
}

/** A ticket's picture is some ten kilobytes; one of noise is a hundred. */
const usualRoom = { tickets: 200, bytes: 8_000_000 }

/** Keeps what came out of the printer last, in memory or in a folder that survives a restart. The oldest go. */
export async function keepTickets(
  printer: Pick<VirtualPrinter, 'onTicket'>,
  folder?: string,
  room = usualRoom,
): Promise<TicketShelf> {
  const listeners = new Set<(ticket: ShelvedTicket) => void>()
  const pictures = new Map<number, Buffer>()
  const sizes = new Map<number, number>()
  let tickets: ShelvedTicket[] = []
  let writing: Promise<unknown> = Promise.resolve()
  if (folder !== undefined) {
    tickets = await readShelf(folder)
    for (const { number } of tickets) sizes.set(number, await sizeOf(folder, number))
    makeRoom()
  }
  const offset = tickets[0]?.number ?? 0

  /** The newest stays, whatever its size. */
  function makeRoom(): void {
    let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    while (tickets.length > 1 && (tickets.length > room.tickets || bytes > room.bytes)) {
      const { number } = tickets.at(-1)!
      tickets = tickets.slice(0, -1)
      bytes -= sizes.get(number) ?? 0
      sizes.delete(number)
      pictures.delete(number)
      if (folder !== undefined) writing = writing.then(() => remove(folder, number)).catch(complain)
    }
  }

  const forget = printer.onTicket(ticket => {
    const shelved = shelve(ticket, ticket.number + offset)
    const picture = ticket.png()
    sizes.set(shelved.number, picture.length)
    tickets = [shelved, ...tickets]
    if (folder === undefined) pictures.set(shelved.number, picture)
    else writing = writing.then(() => write(folder, shelved, picture)).catch(complain)
    makeRoom()
    for (const listener of listeners) listener(shelved)
  })

  return {
    list: () => tickets,
    async picture(number) {
      if (folder === undefined) return pictures.get(number)
      // Somebody may ask for it the moment it is announced.
      await writing
      return readFile(join(folder, `${number}.png`)).catch(() => undefined)
    },
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
  const newest = names.sort((one, other) => Number.parseInt(other, 10) - Number.parseInt(one, 10))
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

const sizeOf = (folder: string, number: number): Promise<number> =>
  stat(join(folder, `${number}.png`)).then(
    ({ size }) => size,
    () => 0,
  )

async function remove(folder: string, number: number): Promise<void> {
  for (const kind of ['json', 'png']) await rm(join(folder, `${number}.${kind}`), { force: true })
}

function complain(error: Error): void {
  process.stderr.write(`a ticket's picture cannot be kept: ${error.message}\n`)
}
