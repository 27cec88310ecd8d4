/** A booth calls for help, somebody takes it up, it is over. */
import type { EventOf } from './events.ts'
import type { HallState } from './state.ts'

/** A set-up may have taken the booth away meanwhile. */
export function evolvePanic(
  { booths, retired }: HallState,
  { type, booth: number, at, officer }: EventOf<'PanicCalled' | 'PanicTaken' | 'PanicEnded'>,
): void {
  const booth = booths.get(number) ?? retired.booths.get(number)
  if (!booth) return
  if (type === 'PanicEnded') delete booth.panic
  else if (type === 'PanicCalled') booth.panic = { at, officer }
  else if (booth.panic) booth.panic = { ...booth.panic, taken: { at, officer } }
}
