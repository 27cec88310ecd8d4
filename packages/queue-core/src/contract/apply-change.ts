/** How a client keeps its picture of the hall: a snapshot, then changes, each once and in order. */
import { isOpen } from '../hall/ticket.ts'
import { CALLS_KEPT, type HallChange, type HallSnapshot } from './views.ts'

/** The snapshot after the change; the same object where the change is old; 'gap' where something is missing. */
export function applyChange(snapshot: HallSnapshot, change: HallChange): HallSnapshot | 'gap' {
  if (change.seq <= snapshot.seq) return snapshot
  if (change.prev > snapshot.seq) return 'gap'
  const hall = change.hall ?? snapshot.hall
  const newDay = hall.date !== snapshot.hall.date
  const fresh = (change.calls ?? []).filter(call => call.seq > snapshot.seq)
  return {
    seq: change.seq,
    at: change.at,
    ...(snapshot.hallId && { hallId: snapshot.hallId }),
    hall,
    services: replace(snapshot.services, change.services, row => row.letter),
    booths: replace(snapshot.booths, change.booths, row => row.number),
    calls: [...(newDay ? [] : snapshot.calls), ...fresh].slice(-CALLS_KEPT),
    ...(snapshot.tickets && {
      tickets: replace(newDay ? [] : snapshot.tickets, change.tickets, row => row.id, true).filter(row =>
        isOpen(row.state),
      ),
    }),
  }
}

/** Rows of `changed` take the place of rows with the same key; `grow` lets new keys in. */
function replace<Row>(
  rows: Row[],
  changed: Row[] | undefined,
  key: (row: Row) => string | number,
  grow = false,
): Row[] {
  if (!changed || changed.length === 0) return rows
  const fresh = new Map(changed.map(row => [key(row), row]))
  const next = rows.map(row => {
    const replacement = fresh.get(key(row))
    fresh.delete(key(row))
    return replacement ?? row
  })
  return grow ? [...next, ...fresh.values()] : next
}
