import type { HallSnapshot } from '@antrean/queue-core/contract'

export const todayOf = ({ hall, at }: HallSnapshot): string => hall.date ?? at.slice(0, 10)
