/**
 * Those who have not yet said who they are: so many in all, so many from one place. One too many, and whoever has been
 * idle longest goes. A newcomer is never turned away for them: who has a token shows it within milliseconds.
 */
export type Crowd<Member> = ReturnType<typeof gather<Member>>
export type CrowdLimits = { inAll: number; fromOnePlace: number }

export function gather<Member>({ inAll, fromOnePlace }: CrowdLimits, sendAway: (member: Member) => void) {
  /** Both in the order of their last sign of life. */
  const members = new Map<Member, string | null>()
  const places = new Map<string, Set<Member>>()

  function leave(member: Member): void {
    const place = members.get(member)
    members.delete(member)
    if (place == null) return
    const there = places.get(place)
    there?.delete(member)
    if (there?.size === 0) places.delete(place)
  }

  /** Without a place (whoever comes through a proxy, say) a member counts in all only. */
  function enter(member: Member, place: string | null): void {
    leave(member)
    members.set(member, place)
    if (members.size > inAll) dismiss(members.keys().next().value!)
    if (place === null) return
    const there = places.get(place) ?? new Set()
    places.set(place, there.add(member))
    if (there.size > fromOnePlace) dismiss(there.values().next().value!)
  }

  function dismiss(member: Member): void {
    leave(member)
    sendAway(member)
  }

  return {
    enter,
    leave,
    has: (member: Member): boolean => members.has(member),
    /** A sign of life: the others go first. */
    stir(member: Member): void {
      const place = members.get(member)
      if (place !== undefined) enter(member, place)
    },
    size: (): number => members.size,
  }
}
