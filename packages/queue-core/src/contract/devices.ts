/** Kiosks, walls and booth displays, and what ops staff see of them. */
import { z } from 'zod'
import { BoothNumber } from '../hall/config.ts'
import { IssuedTicket, Seq, Time } from './views.ts'

/**
 * `desk-printer`: prints what staff give at the desk, and gives nothing itself. [Q41] `desk`: a browser that several officers
 * share; it holds no link and sends no command, its token vouches for their PINs alone. [A17]
 */
export const DEVICE_KINDS = ['kiosk', 'display', 'desk-printer', 'desk'] as const
export const DeviceKind = z.enum(DEVICE_KINDS)
export type DeviceKind = z.infer<typeof DeviceKind>

export const PRINTER_STATES = [
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'cutter-error',
  'overheated',
  'ticket-not-taken',
  'offline',
  'error',
  'unknown',
] as const
export const PrinterReport = z.object({
  state: z.enum(PRINTER_STATES),
  /** Whether a ticket can be printed now. */
  canPrint: z.boolean(),
  detail: z.string().max(500).default(''),
  model: z.string().max(120).default(''),
  url: z.string().max(300).default(''),
})
export type PrinterReport = z.infer<typeof PrinterReport>

/** One panel or screen that a display device drives. */
export const PanelReport = z.object({
  /** Names the panel within its device, e.g. `booth-3`. */
  panel: z.string().min(1).max(60),
  shows: z.enum(['wall', 'booth', 'rating']),
  booth: BoothNumber.nullable(),
  state: z.enum(['ready', 'stale', 'offline', 'error', 'unknown']),
  detail: z.string().max(500).default(''),
})
export type PanelReport = z.infer<typeof PanelReport>

/** Turns a machine into a device of this hall, once, until it expires. */
export const Invitation = z.object({ code: z.string(), expiresAt: z.string() })

/** What keeps a machine of the hall from doing its work, beside its printer and its panels. */
export const TROUBLES = [
  /** Nothing can be stored: the disk is full or failed. */
  'disk-full',
  /** Its clock and the hall's differ by more than can be explained. */
  'clock-wrong',
  /** A screen broke off and was loaded again. */
  'screen-failed',
  /** A file of the hall's record is not there, or not the one that was being written. */
  'record-missing',
  /** The record does not go on where it ended: cut, emptied or altered. */
  'record-changed',
  /** A booth has a ticket, and its officer may no longer serve. */
  'booth-left',
  /** Something that follows the hall (screens, forecast, notices) failed, or is behind; the hall itself goes on. */
  'follower-behind',
  /** A channel of messages takes none; they wait and are tried again. */
  'channel-down',
  /** Messages to visitors were given up in the last day. */
  'messages-given-up',
  /** A system that is told of what happens has refused that for days. */
  'webhook-disabled',
  /** A set-up that was kept for a day did not fit when that came: nothing was changed. */
  'settings-draft',
] as const
export const Trouble = z.object({
  code: z.enum(TROUBLES),
  since: Time,
  /** Which file, how far: for those who mend it, in English. */
  detail: z.string().max(500).default(''),
})
export type Trouble = z.infer<typeof Trouble>

/** `kiosk:others` on /kiosk, on connect and after each change: how many other kiosks can give a ticket now. */
export const OtherKiosks = z.object({ canIssue: z.int().min(0) })
export type OtherKiosks = z.infer<typeof OtherKiosks>

/** `copy`: a copy of the ticket is asked for, and marked as one; it has an id of its own. */
export const PrintOrder = IssuedTicket.extend({
  copy: z.object({ id: z.uuid(), askedAt: Time }).optional(),
})
export type PrintOrder = z.infer<typeof PrintOrder>

/**
 * `kiosk:print` on /kiosk, on connect and after each change: all tickets that staff gave and this kiosk is asked to print, until it
 * says what became of their paper. Each is printed once, under its id, and a copy under its own.
 */
export const PrintOrders = z.object({ orders: z.array(PrintOrder) })
export type PrintOrders = z.infer<typeof PrintOrders>

export const DeviceView = z.object({
  id: z.string(),
  kind: DeviceKind,
  name: z.string(),
  enrolledAt: Time,
  revoked: z.boolean(),
  connected: z.boolean(),
  /** The last moment it was heard, or null if never since the server started. */
  lastSeenAt: Time.nullable(),
  printer: PrinterReport.nullable(),
  panels: z.array(PanelReport),
  /** Worst first; absent where it has none. */
  troubles: z.array(Trouble).optional(),
})
export type DeviceView = z.infer<typeof DeviceView>

/** The clocks that disagree, each as it is now. */
export const ClockView = z.object({
  hall: Time,
  machine: Time,
  /** What the machines that are connected say in the middle; null where none says. */
  clients: Time.nullable(),
  /** The machine alone says the hall's date; numbers go on after those of the date before. */
  unvouched: z.boolean().optional(),
})
export type ClockView = z.infer<typeof ClockView>

export const TIME_SERVER_FAULTS = [
  'silent',
  'unreachable',
  'unknown-name',
  'unsynchronised',
  'refused',
  'nonsense',
] as const

/** What the configured time servers say. It is told, and moves no clock. */
export const TimeServersView = z.object({
  /** By their word in the middle; null where none is heard or most do not agree. Behind is below 0. */
  hallAheadMs: z.int().nullable(),
  /** How old that word is. */
  ageSeconds: z.int().nullable(),
  /** How many say that, and how many say another time. */
  agree: z.int(),
  disagree: z.int(),
  /** Those that did not say what time it is when they were last asked. */
  mute: z.array(z.object({ server: z.string(), why: z.enum(TIME_SERVER_FAULTS) })),
})
export type TimeServersView = z.infer<typeof TimeServersView>

export const ServerView = z.object({
  version: z.string(),
  startedAt: Time,
  seq: Seq,
  connections: z.int(),
  memoryBytes: z.int(),
  databaseBytes: z.int(),
  freeDiskBytes: z.int(),
  /** Median and 99th percentile of the latest commits, in ms. */
  commitP50Ms: z.number(),
  commitP99Ms: z.number(),
  /** Of at least twenty commits within ten minutes, a tenth took longer than 50 ms. */
  commitsSlow: z.boolean().optional(),
  /** Where it has the trouble `clock-wrong`. */
  clock: ClockView.optional(),
  /** Where time servers are configured. */
  timeServers: TimeServersView.optional(),
  /** Worst first; absent where it has none. */
  troubles: z.array(Trouble).optional(),
})
export type ServerView = z.infer<typeof ServerView>

/** `ops:event` on /staff and (of what prints alone) /booth, on connect and after each change: the devices that changed (all, on connect) and the server. */
export const OpsEvent = z.object({ at: Time, devices: z.array(DeviceView), server: ServerView })
export type OpsEvent = z.infer<typeof OpsEvent>
