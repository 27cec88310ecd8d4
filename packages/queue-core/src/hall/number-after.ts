import type { HallState } from './state.ts'

/** Numbers that were given already are not given again. [Q2] */
export function numberAfter({ services, retired }: HallState, issued: Record<string, number>): void {
  for (const [letter, last] of Object.entries(issued)) {
    const service = services.get(letter) ?? retired.services.get(letter)
    if (service) service.issued = Math.max(service.issued, last)
  }
}
