/** The reference hall on a working morning, as the wire shows it. */
import { emptyHall, evolve, type HallConfig, type HallEvent, referenceHall } from '@antrean/queue-core'
import { boothView, type HallSnapshot, hallInfo, serviceView } from '@antrean/queue-core/contract'

/** Open since eight, every booth open, nobody waiting, nobody called yet. */
export function morning(config: HallConfig = referenceHall, now = Date.now()): HallSnapshot {
  const meta = { at: now, actor: 'system' }
  const events: HallEvent[] = [
    { type: 'HallConfigured', ...meta, config },
    {
      type: 'DayOpened',
      ...meta,
      date: new Date(now).toISOString().slice(0, 10),
      opensAt: now - 3_600_000,
      closesAt: now + 7 * 3_600_000,
      endsAt: now + 15 * 3_600_000,
    },
    ...config.booths.map(({ number }) => ({
      type: 'BoothOpened' as const,
      ...meta,
      booth: number,
      officer: `Petugas ${number}`,
    })),
  ]
  const state = events.reduce(evolve, emptyHall())
  return {
    seq: events.length,
    at: new Date(now).toISOString(),
    hall: hallInfo(state, now),
    services: [...state.services.values()].map(service => serviceView(state, service, now)),
    booths: [...state.booths.values()].map(booth => boothView(booth, config.timezone, 'public')),
    calls: [],
  }
}
