/** What an administrator sets up: the hall, its services, its booths and its promise. */
import { z } from 'zod'

/** A text that visitors see, in both languages. */
export const Bilingual = z.strictObject({ id: z.string().min(1).max(120), en: z.string().min(1).max(120) })
export type Bilingual = z.infer<typeof Bilingual>

export const ServiceLetter = z.string().regex(/^[A-Z]$/, 'a service is named by one capital letter, A to Z')
export const BoothNumber = z.int().min(1).max(999)

const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day is HH:MM, 00:00 to 24:00')

export const ServiceConfig = z.strictObject({
  letter: ServiceLetter,
  /** The unit that answers for the service. */
  unit: z.string().min(1).max(120),
  name: Bilingual,
  /** What visitors come for, one line each. */
  matters: z.array(Bilingual).max(12).default([]),
  /** Seconds from issue to call that the hall promises. */
  targetSeconds: z.int().min(10).max(86_400).default(300),
  /** Seconds one service usually takes: the expectation before any was observed. */
  typicalSeconds: z.int().min(5).max(86_400).default(480),
})
export type ServiceConfig = z.infer<typeof ServiceConfig>

export const BoothConfig = z.strictObject({
  number: BoothNumber,
  services: z.array(ServiceLetter).min(1).max(26),
})
export type BoothConfig = z.infer<typeof BoothConfig>

export const HallConfig = z
  .strictObject({
    name: Bilingual,
    /** IANA time zone that decides the hall's day, e.g. Asia/Jakarta. */
    timezone: z.string().refine(isTimezone, 'not a time zone of the IANA database, e.g. Asia/Jakarta'),
    opens: TimeOfDay,
    closes: TimeOfDay,
    /** Keeps the hall open around the clock, for demonstrations. */
    alwaysOpen: z.boolean().default(false),
    /** Of a hundred calls, at most so many may take a priority visitor ahead of an earlier promise. */
    prioritySharePercent: z.int().min(0).max(100).default(50),
    /** Seconds after its promised moment from which a ticket is passed over a few times running at most. [P4] */
    overdueSeconds: z.int().min(0).max(86_400).default(1800),
    /** Share of its target after which a waiting ticket is at risk. */
    atRiskPercent: z.int().min(1).max(100).default(60),
    /** Seconds after which a free booth calls by itself while somebody waits for it; null: never. */
    autoCallSeconds: z.int().min(1).max(3600).nullable().default(null),
    services: z.array(ServiceConfig).min(1).max(26),
    booths: z.array(BoothConfig).min(1).max(200),
  })
  .superRefine((hall, ctx) => {
    const complain = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message })
    if (hall.opens >= hall.closes) complain(['closes'], 'the hall must close after it opens')
    const letters = new Set<string>()
    hall.services.forEach((service, i) => {
      if (letters.has(service.letter)) complain(['services', i], `service ${service.letter} is listed twice`)
      letters.add(service.letter)
    })
    const numbers = new Set<number>()
    hall.booths.forEach((booth, i) => {
      if (numbers.has(booth.number)) complain(['booths', i], `booth ${booth.number} is listed twice`)
      numbers.add(booth.number)
      for (const letter of booth.services)
        if (!letters.has(letter)) complain(['booths', i], `booth ${booth.number} names no service ${letter}`)
    })
  })
export type HallConfig = z.infer<typeof HallConfig>

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
