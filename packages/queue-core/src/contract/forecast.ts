/** `hall:forecast`: what is to be expected, told a few times a second at the most. Each message takes the place of the last. */
import { z } from 'zod'
import { CALL_REASONS } from '../hall/call-reasons.ts'
import { BoothNumber, ServiceLetter } from '../hall/config.ts'
import { ComplianceFigures } from './report.ts'
import { MissCauseWire, Time } from './views.ts'

const seconds = z.int().min(0)

/** Seconds that a visitor who took a ticket now would wait: half of them longer than expected, and eight of ten within the range. */
export const ServiceWait = z.object({
  letter: ServiceLetter,
  expectedSeconds: seconds,
  lowSeconds: seconds,
  highSeconds: seconds,
  /** The figure that every surface shows: `ServiceView.waitMinutes`. */
  minutes: z.int().min(0).nullable().optional(),
})
export type ServiceWait = z.infer<typeof ServiceWait>

export const TicketOutlook = z.object({
  id: z.string(),
  /** From 0 to 1: that its visitor is not called by the promised moment. */
  chanceLate: z.number().min(0).max(1),
  expectedSeconds: seconds,
})
export type TicketOutlook = z.infer<typeof TicketOutlook>

/** Whom a free booth would call now, and why. */
export const NextView = z.object({
  booth: BoothNumber,
  ticketId: z.string(),
  number: z.string(),
  why: z.enum(CALL_REASONS),
})
export type NextView = z.infer<typeof NextView>

export const AdviceView = z.object({
  kind: z.enum(['open-booth', 'resume-booth']),
  booth: BoothNumber,
  /** Those of its services whose visitors it would call in time, most first. */
  services: z.array(ServiceLetter),
  /** Fewer called late, of those who wait now or come within the next 15 minutes. */
  fewerLate: z.int(),
})
export type AdviceView = z.infer<typeof AdviceView>

/** A promise that was not kept, and that nobody has acknowledged yet. */
export const MissView = z.object({
  ticketId: z.string(),
  number: z.string(),
  service: ServiceLetter,
  callBy: Time,
  missedAt: Time,
  cause: MissCauseWire,
  /** The first call, which came too late; null while there was none. */
  calledAt: Time.nullable(),
  booth: BoothNumber.nullable(),
  /** The ticket ended without being called. */
  gone: z.boolean(),
})
export type MissView = z.infer<typeof MissView>

/** Five minutes of the next hour. */
export const HourStep = z.object({
  at: Time,
  expectedSeconds: seconds.nullable(),
  lowSeconds: seconds.nullable(),
  highSeconds: seconds.nullable(),
  /** Promises that run out in this step and are not kept, in the mean. */
  late: z.number(),
  /** Those of them who wait already: `late` counts who may come as well. */
  lateHere: z.number().optional(),
})
export type HourStep = z.infer<typeof HourStep>

export const HallForecast = z.object({
  at: Time,
  /** Only services that an open booth serves. */
  services: z.array(ServiceWait),
  /** For staff: those who wait, nearest to their promise first, at most `OUTLOOKS_TOLD`. */
  tickets: z.array(TicketOutlook).optional(),
  next: z.array(NextView).optional(),
  /** On /staff alone, as is what follows: the most helpful first. */
  advice: z.array(AdviceView).optional(),
  misses: z.array(MissView).optional(),
  hour: z.array(HourStep).optional(),
  /** Of the hall's day so far, by the definition of the compliance report; and the same for each hour. */
  today: ComplianceFigures.optional(),
  todayHours: z.array(ComplianceFigures.extend({ key: z.string() })).optional(),
})
export type HallForecast = z.infer<typeof HallForecast>
export const OUTLOOKS_TOLD = 300
/** The latest misses told, of those that nobody has acknowledged. */
export const MISSES_TOLD = 100
