/** How a wait is said, on every surface alike. The figure is the hall's own: `ServiceView.waitMinutes`. */
import { LONGEST_WAIT } from '@antrean/queue-core/contract'
import { definePlaceTexts } from './texts.ts'

export const waitWords = definePlaceTexts({
  id: ({ place, Place }) => ({
    /** Within a sentence. */
    about: (minutes: number) =>
      minutes >= LONGEST_WAIT ? 'lebih dari 1,5 jam' : `sekitar ${duration(minutes, 'menit', hours.id)}`,
    /** In a table. */
    brief: (minutes: number) => {
      if (minutes === 0) return 'langsung'
      return minutes >= LONGEST_WAIT ? '> 1,5 jam' : `± ${duration(minutes, 'menit', hours.id)}`
    },
    /** Where there is room for no more than that. */
    noBoothBrief: `${Place} belum dibuka.`,
    noBooth: `${Place} belum dibuka. Anda dipanggil setelah ${place} dibuka.`,
  }),
  en: ({ place }) => ({
    about: (minutes: number) =>
      minutes >= LONGEST_WAIT
        ? 'more than 1½ hours'
        : `about ${duration(minutes, minutes === 1 ? 'minute' : 'minutes', hours.en)}`,
    brief: (minutes: number) => {
      if (minutes === 0) return 'no wait'
      return minutes >= LONGEST_WAIT ? '> 1½ hours' : `± ${duration(minutes, 'min', hours.en)}`
    },
    noBoothBrief: `No ${place} is open yet.`,
    noBooth: `No ${place} is open yet. You are called once one opens.`,
  }),
})

const hours = { id: ['1 jam', '1,5 jam'], en: ['1 hour', '1½ hours'] } as const

const duration = (minutes: number, unit: string, [one, oneAndAHalf]: readonly [string, string]): string =>
  minutes < 60 ? `${minutes} ${unit}` : minutes < 90 ? one : oneAndAHalf
